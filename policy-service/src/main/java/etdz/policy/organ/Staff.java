package etdz.policy.organ;

/// Who may read the registers of people, as an expression for `@PreAuthorize`.
public final class Staff {

    public static final String READS =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'LAND_OFFICER', 'SUPERVISOR',"
                    + " 'DEPARTMENT', 'LEADER', 'CATALOGUE_EDITOR', 'SYSTEM_ADMIN')";

    public static final String KEEPS = "hasRole('SYSTEM_ADMIN')";

    private Staff() {}
}
