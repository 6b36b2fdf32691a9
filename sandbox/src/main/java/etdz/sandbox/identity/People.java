package etdz.sandbox.identity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import etdz.sandbox.Samples;
import etdz.sandbox.identity.Person.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The demo users, from `people.json`.
@Component
class People {

    private record File(List<Group> groups) {}

    private final List<Group> groups;
    private final Map<String, Person> byId;

    People(Samples samples) {
        groups = List.copyOf(samples.read("people.json", File.class).groups());
        byId =
                groups.stream()
                        .flatMap(group -> group.people().stream())
                        .collect(toUnmodifiableMap(Person::id, identity()));
    }

    List<Group> groups() {
        return groups;
    }

    Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
