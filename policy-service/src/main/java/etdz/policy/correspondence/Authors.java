package etdz.policy.correspondence;

import etdz.common.Bilingual;
import etdz.policy.approval.Case;
import etdz.policy.organ.person.People;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// By what name each writer is shown to whoever reads.
@Component
class Authors {

    private final People people;
    private final Zones zones;

    Authors(People people, Zones zones) {
        this.people = people;
        this.zones = zones;
    }

    List<MessageView> shown(List<Message> messages, Case about, Side reader) {
        var enterprise = same(about.application().applicant().name());
        if (reader == Side.APPLICANT) {
            var office = zones.find(about.application().zone()).map(Zone::name).orElseThrow();
            return messages.stream()
                    .map(it ->
                            MessageView.of(
                                    it, it.side() == Side.OFFICE ? office : enterprise, reader))
                    .toList();
        }
        var names =
                people.names(
                        messages.stream()
                                .filter(it -> it.side() == Side.OFFICE)
                                .map(Message::by)
                                .collect(Collectors.toSet()));
        return messages.stream()
                .map(it ->
                        MessageView.of(
                                it,
                                it.side() == Side.OFFICE
                                        ? same(names.getOrDefault(it.by(), it.by()))
                                        : enterprise,
                                reader))
                .toList();
    }

    private static Bilingual same(String name) {
        return new Bilingual(name, name);
    }
}
