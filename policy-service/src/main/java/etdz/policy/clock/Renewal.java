package etdz.policy.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The end of a licence and what keeps it alive (延续, 行政许可法 第五十条): the holder asks thirty days
/// before it ends, unless a law or regulation says otherwise; whoever asked in time and was not
/// answered before the end is renewed. The days are plain ones: 第八十二条 makes working days of the
/// organ's limits only.
///
/// @param expiresOn the last day on which the licence is valid
/// @param daysBefore by how many days before its end the renewal has to be asked for
public record Renewal(LocalDate expiresOn, int daysBefore) {

    public static final int BY_LAW = 30;

    public static Renewal byLaw(LocalDate expiresOn) {
        return new Renewal(expiresOn, BY_LAW);
    }

    public LocalDate askBy() {
        return expiresOn.minusDays(daysBefore);
    }

    public boolean askedInTime(LocalDate asked) {
        return !asked.isAfter(askBy());
    }

    /// Whether silence has renewed the licence.
    ///
    /// @param decided the day of the decision on the renewal, if there was one
    public boolean renewedBySilence(LocalDate asked, @Nullable LocalDate decided, LocalDate today) {
        var silentUntil = decided == null ? today : decided;
        return askedInTime(asked) && silentUntil.isAfter(expiresOn);
    }
}
