package etdz.policy.correspondence;

import etdz.common.Bilingual;
import etdz.policy.correspondence.Message.Attached;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as it is shown: the applicant deals with the office, not with one of its people.
///
/// @param author name of the person, the enterprise or the office
/// @param by the user, for readers of the same side, and for the office
record MessageView(
        MessageId id,
        Side side,
        Bilingual author,
        @Nullable String by,
        Instant at,
        String text,
        List<Attached> documents) {

    static MessageView of(Message message, Bilingual author, Side reader) {
        var nameless = reader == Side.APPLICANT && message.side() == Side.OFFICE;
        return new MessageView(
                message.id(),
                message.side(),
                author,
                nameless ? null : message.by(),
                message.at(),
                message.text(),
                message.documents());
    }
}
