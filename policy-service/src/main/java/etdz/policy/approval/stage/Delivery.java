package etdz.policy.approval.stage;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.LegalTerm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decision reaches the applicant within ten working days (送达, 行政许可法 第四十四条).
///
/// @param provisional the day may still move: its year has no final calendar
public record Delivery(LocalDate dueOn, boolean provisional, @Nullable Receipt receipt) {

    public enum Channel {
        WINDOW,
        POST,
        ONLINE
    }

    /// How and when it reached him.
    ///
    /// @param tracking number of the post, if it went by post
    public record Receipt(LocalDate on, Channel channel, String by, @Nullable String tracking) {}

    public static Delivery of(LocalDate decidedOn, WorkingDays calendar) {
        var dueOn = LegalTerm.DELIVERY.after(decidedOn, calendar);
        return new Delivery(dueOn, calendar.isProvisional(decidedOn, dueOn), null);
    }

    public Delivery made(Receipt receipt) {
        return new Delivery(dueOn, false, receipt);
    }

    public @Nullable LocalDate madeOn() {
        return receipt == null ? null : receipt.on();
    }

    public boolean isMade() {
        return receipt != null;
    }
}
