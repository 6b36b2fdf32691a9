package etdz.investment.capital.month;

import etdz.investment.capital.kind.CountsAs;
import java.util.Optional;

/// Where an arrival stands in the statistics.
public enum Line {
    /// Actually used (实际使用外资).
    COUNTED,
    /// Beside it, never in it (外商投资企业再投资).
    SEPARATE,
    NOT_COUNTED,
    /// Nobody with authority has said how its kind counts.
    AWAITING_READING;

    static Line of(Optional<CountsAs> reading) {
        return reading.map(countsAs ->
                        switch (countsAs) {
                            case ACTUAL -> COUNTED;
                            case SEPARATE_LINE -> SEPARATE;
                            case NOT_COUNTED -> NOT_COUNTED;
                        })
                .orElse(AWAITING_READING);
    }
}
