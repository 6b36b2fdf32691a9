package etdz.policy.organ.person;

import etdz.policy.organ.PostCode;
import java.time.LocalDate;
import java.util.Locale;

/// What happened to the record of a person.
public sealed interface Move {

    record Registered() implements Move {}

    record PostTaken(PostCode post) implements Move {}

    record PostGivenUp(PostCode post, LocalDate on) implements Move {}

    record AbsenceRecorded(String absence) implements Move {}

    record AbsenceEnded(String absence, LocalDate back) implements Move {}

    record LeavingAnnounced(LocalDate on) implements Move {}

    record LeavingRevoked() implements Move {}

    /// `etdz.policy.person.post-taken.v1` for a [PostTaken].
    default String eventType() {
        var words = getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-");
        return "etdz.policy.person." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
