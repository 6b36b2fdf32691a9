package etdz.policy.approval.stage;

import etdz.common.time.Moment;
import etdz.policy.clock.LegalTerm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decision reaches the applicant within ten working days (送达, 行政许可法 第四十四条).
public record Delivery(LocalDate dueOn, @Nullable Receipt receipt) {

    public enum Channel {
        WINDOW,
        POST,
        ONLINE
    }

    /// How and when it reached him.
    ///
    /// @param tracking number of the post, if it went by post
    public record Receipt(LocalDate on, Channel channel, String by, @Nullable String tracking) {}

    public static Delivery from(Moment now) {
        return new Delivery(LegalTerm.DELIVERY.after(now.today(), now.calendar()), null);
    }

    public Delivery made(Receipt receipt) {
        return new Delivery(dueOn, receipt);
    }

    public @Nullable LocalDate madeOn() {
        return receipt == null ? null : receipt.on();
    }

    public boolean isMade() {
        return receipt != null;
    }
}
