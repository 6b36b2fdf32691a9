package etdz.policy.correspondence;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The event of a message, waiting to be published; the schema is in `contract/events/`.
public record MessageEvent(String id, long sequence, String type, Instant at, PublicMessage data) {

    static final String TYPE = "etdz.policy.message.sent.v1";

    /// Enough to tell the other side that there is something to read; the words stay here.
    ///
    /// @param handler who had the case
    /// @param side who wrote
    public record PublicMessage(
            MessageId id,
            CaseId caseId,
            MatterName matter,
            ZoneCode zone,
            Applicant applicant,
            @Nullable String handler,
            Side side,
            long version,
            Move move) {}

    public record MatterName(MatterCode code, Bilingual name) {}

    public sealed interface Move {

        record Sent() implements Move {}
    }

    static MessageEvent of(Message message) {
        var about = message.about();
        return new MessageEvent(
                message.id().value() + "-" + message.version(),
                message.version(),
                TYPE,
                message.at(),
                new PublicMessage(
                        message.id(),
                        about.caseId(),
                        new MatterName(about.matter(), about.matterName()),
                        about.zone(),
                        about.applicant(),
                        about.handler(),
                        message.side(),
                        message.version(),
                        new Move.Sent()));
    }
}
