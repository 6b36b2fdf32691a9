package etdz.investment.promise.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// How well the government's side of a zone keeps its promises, open to everybody, in both readings
/// of a postponed one; some seconds old.
@Component
public class KeptRates {

    /// Both readings.
    ///
    /// @param agreed by the due days as both sides agreed on them last
    /// @param first by the first due days
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rates(Rate agreed, Rate first) {}

    private final BoardFigures figures;

    KeptRates(BoardFigures figures) {
        this.figures = figures;
    }

    public Rates of(ZoneCode zone, LocalDate today) {
        return figures.lately(zone, today).value().rates();
    }
}
