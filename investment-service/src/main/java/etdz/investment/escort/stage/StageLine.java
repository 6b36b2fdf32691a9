package etdz.investment.escort.stage;

/// A stage in the scope of a mandate, and how far it has come.
public record StageLine(StageCode code, Progress progress) {

    public static StageLine notBegun(StageCode code) {
        return new StageLine(code, new Progress.NotBegun());
    }
}
