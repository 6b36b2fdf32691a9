package etdz.policy.seed;

import etdz.policy.approval.Case;
import etdz.policy.correspondence.About;
import etdz.policy.correspondence.Message;
import etdz.policy.correspondence.MessageId;
import etdz.policy.correspondence.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What office and applicant wrote about a case, about every fifth one that is open.
final class SampleMessages {

    private static final int ONE_AMONG = 5;
    private static final Duration ANSWERED_AFTER = Duration.ofMinutes(40);

    private SampleMessages() {}

    static List<Message> about(Case held, Instant now) {
        var number = Integer.parseInt(held.id().value().substring("150100-2026-".length())) - 1;
        if (!held.isOpen() || number % ONE_AMONG != 0) {
            return List.of();
        }
        var asked = held.history().getLast().at();
        var question = message(held, 1, Side.OFFICE, asked, "请确认联系人在工作日能接到电话，现场核查前会提前一天通知（示例）。");
        var answered = asked.plus(ANSWERED_AFTER);
        return number % (2 * ONE_AMONG) == 0 && answered.isBefore(now)
                ? List.of(
                        question, message(held, 2, Side.APPLICANT, answered, "可以，请联系申请表上的电话（示例）。"))
                : List.of(question);
    }

    private static Message message(Case held, int number, Side side, Instant at, String text) {
        var zone = held.application().zone().value();
        return new Message(
                new MessageId(
                        "MSG-00%s-0000-7000-8000-%s%06d"
                                .formatted(
                                        held.id().value().substring(0, 6),
                                        held.id().value().substring(12),
                                        number)),
                About.of(held),
                side,
                side == Side.OFFICE ? "officer-" + zone : held.application().openedBy(),
                at,
                text,
                List.of(),
                1,
                List.of());
    }
}
