package etdz.investment.promise.obligation;

import etdz.common.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A part that was paid.
///
/// @param withdrawn why it was entered wrongly; it then counts no more
public record Payment(
        int number,
        Money money,
        LocalDate on,
        String proof,
        String by,
        Instant at,
        @Nullable String withdrawn) {

    Payment withdrawn(String reason) {
        return new Payment(number, money, on, proof, by, at, reason);
    }

    boolean counts() {
        return withdrawn == null;
    }
}
