package etdz.policy.power.remit;

/// What concerns which department.
public interface Remits {

    /// The remit of a department.
    ///
    /// @param organ code of a department; one that the register does not know has nothing
    Remit of(String organ);
}
