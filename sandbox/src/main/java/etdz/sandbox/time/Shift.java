package etdz.sandbox.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is asked of the time: some days, hours, minutes or seconds on or back, or the real time
/// again.
sealed interface Shift {

    record By(Duration amount) implements Shift {}

    record Reset() implements Shift {}

    Pattern SHAPE = Pattern.compile("([+-])(\\d{1,9})([dhms])");

    Map<String, ChronoUnit> UNITS =
            Map.of(
                    "d", ChronoUnit.DAYS,
                    "h", ChronoUnit.HOURS,
                    "m", ChronoUnit.MINUTES,
                    "s", ChronoUnit.SECONDS);

    /// Ten years: nobody needs more, and far dates overflow elsewhere.
    Duration FARTHEST = Duration.ofDays(3_660);

    /// `+20d`, `-3d`, `+2h`, `reset`.
    static Optional<Shift> parse(String text) {
        if (text.equals("reset")) {
            return Optional.of(new Reset());
        }
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var amount = Duration.of(Long.parseLong(matcher.group(2)), unit(matcher.group(3)));
        return Optional.of(amount)
                .filter(length -> length.compareTo(FARTHEST) <= 0)
                .map(length -> new By(matcher.group(1).equals("-") ? length.negated() : length));
    }

    private static ChronoUnit unit(String letter) {
        return Optional.ofNullable(UNITS.get(letter)).orElseThrow();
    }
}
