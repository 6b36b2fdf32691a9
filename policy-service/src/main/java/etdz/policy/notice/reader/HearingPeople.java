package etdz.policy.notice.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.fact.Hearing;
import etdz.policy.notice.reader.Reader.Away;
import etdz.policy.notice.reader.Reader.Post;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Learns who is where with which duties, and who stands in for whom.
@Component
public class HearingPeople implements Hearing {

    public static final Set<String> TYPES =
            Set.of(
                    "etdz.policy.person.registered.v1",
                    "etdz.policy.person.post-taken.v1",
                    "etdz.policy.person.post-given-up.v1",
                    "etdz.policy.person.absence-recorded.v1",
                    "etdz.policy.person.absence-ended.v1",
                    "etdz.policy.person.leaving-announced.v1",
                    "etdz.policy.person.leaving-revoked.v1");

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            String user,
            @Nullable ZoneCode zone,
            List<HeardPost> posts,
            List<HeardAway> absences,
            @Nullable LocalDate leavingOn,
            HeardMove move) {

        Reader reader(long sequence) {
            return new Reader(
                    user,
                    zone,
                    posts.stream()
                            .map(it -> new Post(it.zone(), it.duties(), it.from(), it.to()))
                            .toList(),
                    absences.stream().map(it -> new Away(it.from(), it.to(), it.deputy())).toList(),
                    leavingOn,
                    sequence);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardPost(
            @Nullable ZoneCode zone, Set<String> duties, LocalDate from, @Nullable LocalDate to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardAway(String id, LocalDate from, LocalDate to, String deputy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMove(@Nullable String absence) {}

    private final Readers readers;
    private final JsonMapper json;

    HearingPeople(Readers readers, JsonMapper json) {
        this.readers = readers;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Fact hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        readers.put(heard.reader(event.sequence()));
        var variables = new HashMap<String, Bilingual>(Map.of("user", plain(heard.user())));
        heard.absences().stream()
                .filter(it -> it.id().equals(heard.move().absence()))
                .forEach(it -> {
                    variables.put("deputy", plain(it.deputy()));
                    variables.put("from", plain(it.from().toString()));
                    variables.put("to", plain(it.to().toString()));
                });
        var leaving = heard.leavingOn();
        if (leaving != null) {
            variables.put("leavingOn", plain(leaving.toString()));
        }
        return new Fact(
                event.id(), event.at(), "/organs", heard.zone(), null, heard.user(), variables);
    }

    private static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }
}
