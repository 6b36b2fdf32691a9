package etdz.policy.organ.person;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record PersonEvent(String id, long sequence, String type, Instant at, PublicPerson data) {

    static PersonEvent of(Person person) {
        return new PersonEvent(
                person.user() + "-" + person.version(),
                person.version(),
                person.last().eventType(),
                person.audit().changedAt(),
                PublicPerson.of(person));
    }
}
