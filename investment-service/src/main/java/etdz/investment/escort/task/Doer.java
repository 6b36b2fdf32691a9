package etdz.investment.escort.task;

/// Who has to act.
public sealed interface Doer {

    record ByAgent() implements Doer {}

    record ByClient() implements Doer {}

    /// A department.
    ///
    /// @param organ its code; it sees the escort for the sake of this task
    record ByOrgan(String organ, String name) implements Doer {}

    /// `ENTERPRISE`, as the API says it.
    default String label() {
        return switch (this) {
            case ByAgent _ -> "AGENT";
            case ByClient _ -> "ENTERPRISE";
            case ByOrgan _ -> "DEPARTMENT";
        };
    }
}
