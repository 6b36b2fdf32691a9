package etdz.policy.notice.reader;

import java.util.Set;

/// Who must be told of a fact.
public sealed interface Audience {

    /// The enterprise whose case it is.
    record Applicant() implements Audience {}

    /// Who has the case; while nobody has, the acceptance team of its zone.
    record Handler() implements Audience {}

    /// All in the zone who have a duty.
    record Team(String duty) implements Audience {}

    /// Leaders of the zone (督办第二级); of the region where the zone has none.
    record Leader() implements Audience {}

    /// The agents (代办员) who accompany the project of the case.
    record Agents() implements Audience {}

    /// The user whom a variable of the fact names.
    record Named(String variable) implements Audience {}

    /// These users, for who knows them.
    record Users(Set<String> subjects) implements Audience {

        public Users {
            subjects = Set.copyOf(subjects);
        }
    }
}
