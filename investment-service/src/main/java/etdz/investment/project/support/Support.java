package etdz.investment.project.support;

import etdz.common.ZoneCode;
import etdz.investment.project.ProjectId;
import etdz.investment.project.support.Outcome.Moved;
import etdz.investment.project.support.Outcome.Reason;
import etdz.investment.project.support.Outcome.TurnedDown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A support that was decided for a project of a multinational company, within the powers that the
/// law gives (国发〔2023〕11号). A register: what it says was decided elsewhere. A record that was
/// entered wrongly is withdrawn with the reason and stays readable; what was decided instead is a
/// record of its own.
///
/// @param company the multinational
/// @param measure what is done for the project
/// @param basis the document that allows it, with its clause
/// @param decidedBy the organ
/// @param document number of the decision
/// @param withdrawal absent while the record holds
public record Support(
        @BsonId SupportId id,
        ProjectId project,
        ZoneCode zone,
        String company,
        String measure,
        String basis,
        String decidedBy,
        LocalDate decidedOn,
        String document,
        String by,
        Instant at,
        @Nullable Withdrawal withdrawal,
        long version,
        List<SupportEvent> outbox) {

    public Support {
        outbox = List.copyOf(outbox);
    }

    /// That the record was entered wrongly.
    public record Withdrawal(String reason, String by, Instant at) {}

    /// What a record says.
    record Particulars(
            String company,
            String measure,
            String basis,
            String decidedBy,
            LocalDate decidedOn,
            String document) {}

    static Support registered(
            SupportId id,
            ProjectId project,
            ZoneCode zone,
            Particulars told,
            String by,
            Instant at) {
        return new Support(
                        id,
                        project,
                        zone,
                        told.company(),
                        told.measure(),
                        told.basis(),
                        told.decidedBy(),
                        told.decidedOn(),
                        told.document(),
                        by,
                        at,
                        null,
                        1,
                        List.of())
                .telling(new Move.Registered(), at);
    }

    Outcome withdraw(String reason, String who, Instant now) {
        if (withdrawal != null) {
            return new TurnedDown(Reason.SUPPORT_IS_WITHDRAWN);
        }
        return new Moved(
                with(new Withdrawal(reason, who, now), version + 1, outbox)
                        .telling(new Move.Withdrawn(reason), now));
    }

    private Support telling(Move move, Instant now) {
        var event = SupportEvent.of(this, move, now);
        return with(withdrawal, version, Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }

    private Support with(@Nullable Withdrawal taken, long next, List<SupportEvent> events) {
        return new Support(
                id, project, zone, company, measure, basis, decidedBy, decidedOn, document, by, at,
                taken, next, events);
    }
}
