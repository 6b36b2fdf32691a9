package etdz.policy.notice.template;

import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.reader.Audience;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// On an event of this type tell this audience with the words of this template.
///
/// @param when only if a variable has this value
/// @param channels beside the notice itself, for who wants them
/// @param urgent neither waits for a digest nor for the end of quiet hours
public record Rule(
        @BsonId String code,
        String event,
        @Nullable Condition when,
        Audience audience,
        String template,
        Set<Channel> channels,
        boolean urgent) {

    public Rule {
        channels = Set.copyOf(channels);
    }

    public record Condition(String variable, String is) {}

    public boolean appliesTo(String type, Fact fact) {
        return event.equals(type)
                && (when == null
                        || fact.variable(when.variable())
                                .filter(it -> it.zh().equals(when.is()))
                                .isPresent());
    }
}
