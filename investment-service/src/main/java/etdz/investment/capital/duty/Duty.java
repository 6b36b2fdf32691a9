package etdz.investment.capital.duty;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/// A report that an enterprise owes (信息报告义务). Immutable: a move yields the next one with the one
/// event of its version in `outbox`. Its last day is not kept: it follows from the first one by the
/// calendar of the moment.
///
/// @param startsOn the day from which the term runs: of the registration, of the change, of the
///   notice to correct; 1 January for the annual report
/// @param occasion why it is owed
public record Duty(
        @BsonId DutyId id,
        ZoneCode zone,
        Enterprise enterprise,
        DutyKind kind,
        LocalDate startsOn,
        String occasion,
        String openedBy,
        Instant openedAt,
        Stage stage,
        long version,
        List<DutyEvent> outbox) {

    public Duty {
        outbox = List.copyOf(outbox);
    }

    /// Who owes it.
    public record Enterprise(CreditCode creditCode, String name) {}

    /// Whether it is still owed.
    public sealed interface Stage {

        record Open() implements Stage {}

        /// It was reported.
        ///
        /// @param on the day on which it was
        /// @param proof by which that can be checked
        record Fulfilled(LocalDate on, String proof, String by, Instant at) implements Stage {}
    }

    /// What happened to a duty.
    public sealed interface Move {

        record Opened() implements Move {}

        record Fulfilled() implements Move {}

        /// `etdz.investment.report-duty.opened.v1` for [Opened].
        default String eventType() {
            return switch (this) {
                case Opened _ -> "etdz.investment.report-duty.opened.v1";
                case Fulfilled _ -> "etdz.investment.report-duty.fulfilled.v1";
            };
        }
    }

    public static Duty opened(
            DutyId id,
            ZoneCode zone,
            Enterprise enterprise,
            DutyKind kind,
            LocalDate startsOn,
            String occasion,
            String by,
            Instant at) {
        return new Duty(
                        id,
                        zone,
                        enterprise,
                        kind,
                        startsOn,
                        occasion,
                        by,
                        at,
                        new Stage.Open(),
                        1,
                        List.of())
                .telling(new Move.Opened(), at);
    }

    /// Empty when it was fulfilled before.
    public Optional<Duty> fulfilled(LocalDate on, String proof, String by, Instant at) {
        return switch (stage) {
            case Stage.Fulfilled _ -> Optional.empty();
            case Stage.Open _ ->
                    Optional.of(
                            new Duty(
                                            id,
                                            zone,
                                            enterprise,
                                            kind,
                                            startsOn,
                                            occasion,
                                            openedBy,
                                            openedAt,
                                            new Stage.Fulfilled(on, proof, by, at),
                                            version + 1,
                                            outbox)
                                    .telling(new Move.Fulfilled(), at));
        };
    }

    private Duty telling(Move move, Instant at) {
        var event = DutyEvent.of(this, move, at);
        return new Duty(
                id,
                zone,
                enterprise,
                kind,
                startsOn,
                occasion,
                openedBy,
                openedAt,
                stage,
                version,
                Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }
}
