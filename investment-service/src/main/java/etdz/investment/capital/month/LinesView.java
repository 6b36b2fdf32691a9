package etdz.investment.capital.month;

/// The four lines as they go out; only the first is foreign capital actually used.
public record LinesView(
        SumView counted, SumView separate, SumView notCounted, SumView awaitingReading) {

    public static LinesView of(Lines lines) {
        return new LinesView(
                SumView.of(lines.counted()),
                SumView.of(lines.line(Line.SEPARATE)),
                SumView.of(lines.line(Line.NOT_COUNTED)),
                SumView.of(lines.line(Line.AWAITING_READING)));
    }
}
