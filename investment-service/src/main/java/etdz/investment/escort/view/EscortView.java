package etdz.investment.escort.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.escort.Entry;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.Move;
import etdz.investment.escort.Standing;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.mandate.Handover;
import etdz.investment.escort.mandate.Side;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.Progress;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageLine;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.escort.task.Note;
import etdz.investment.escort.view.EscortRow.StageName;
import etdz.investment.escort.view.EscortRow.VentureView;
import etdz.investment.lead.Contact;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An escort as one of those sees it who have a part in it.
///
/// @param project that is accompanied, or that the lead has become
/// @param contact masked but for the zone, the client and, while the mandate has effect, the agent
/// @param since when it stands as it does
/// @param notes the zone's own; empty for others
/// @param earlierMoves how many moves the history does not show
/// @param allowed what this reader may do now, as the contract names it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EscortView(
        EscortId id,
        ZoneCode zone,
        VentureView venture,
        @Nullable ProjectId project,
        ClientView client,
        ContactView contact,
        LocalDate from,
        LocalDate until,
        String standing,
        Instant since,
        @Nullable RevocationView revoked,
        Effect effect,
        @Nullable AgentView agent,
        List<HandoverView> handovers,
        List<StageView> stages,
        @Nullable StageName present,
        List<TaskView> tasks,
        List<NoteView> notes,
        Instant offeredAt,
        List<Line> history,
        long earlierMoves,
        Part part,
        List<String> allowed,
        long version) {

    /// Who gave the mandate.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClientView(String name, @Nullable CreditCode creditCode) {}

    /// Whom to call.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(
            String person, @Nullable String phone, @Nullable String email, boolean masked) {

        static ContactView of(Contact contact, boolean inFull) {
            var shown = inFull ? contact : contact.masked();
            return new ContactView(shown.person(), shown.phone(), shown.email(), !inFull);
        }
    }

    /// Which side ended it, and why.
    public record RevocationView(Side side, String reason) {}

    /// How to reach the agent.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgentView(String id, String name, String phone, @Nullable String email) {

        public static AgentView of(Agent agent) {
            return new AgentView(agent.id(), agent.name(), agent.phone(), agent.email());
        }
    }

    /// One agent handed over to the next.
    public record HandoverView(String from, String to, String reason, Instant at) {

        static HandoverView of(Handover held) {
            return new HandoverView(held.from().name(), held.to().name(), held.reason(), held.at());
        }
    }

    /// A stage, and how far it has come.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageView(
            StageCode code,
            Bilingual name,
            List<String> matters,
            String state,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate doneOn,
            @Nullable String reason) {

        static StageView of(StageLine line, EscortStages stages) {
            var name = StageName.of(line.code(), stages).name();
            var matters = stages.find(line.code()).map(StageRule::matters).orElse(List.of());
            var progress = line.progress();
            return new StageView(
                    line.code(),
                    name,
                    matters,
                    progress.label(),
                    switch (progress) {
                        case Progress.UnderWay(var begunOn) -> begunOn;
                        case Progress.Done(var begunOn, _) -> begunOn;
                        case Progress.NotBegun _, Progress.NotNeeded _ -> null;
                    },
                    progress instanceof Progress.Done(_, var doneOn) ? doneOn : null,
                    progress instanceof Progress.NotNeeded(var reason) ? reason : null);
        }
    }

    /// A note that comes back.
    public record NoteView(
            int number, String text, LocalDate comesUpOn, boolean settled, boolean up) {

        static NoteView of(Note note, LocalDate today) {
            return new NoteView(
                    note.number(),
                    note.text(),
                    note.comesUpOn(),
                    !note.isOpen(),
                    note.isUpOn(today));
        }
    }

    /// A line of the history.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(Instant at, String by, String move, @Nullable String text) {

        static Line of(Entry entry) {
            return new Line(entry.at(), entry.by(), entry.move().name(), entry.text());
        }
    }

    /// As somebody sees it in whose rows it is.
    ///
    /// @param contact of the client, in full
    public static EscortView of(
            Escort held,
            Contact contact,
            @Nullable ProjectId project,
            EscortStages stages,
            Actor reader,
            Moment now) {
        var mandate = held.mandate();
        var client = mandate.client();
        var part = Part.of(held, reader);
        var agent = held.agent();
        var present = held.present();
        var lines = history(held, part);
        return new EscortView(
                held.id(),
                held.zone(),
                VentureView.of(mandate.venture()),
                project,
                new ClientView(client.name(), client.creditCode()),
                ContactView.of(contact, part.seesContact(held, now.today())),
                mandate.from(),
                mandate.until(),
                held.standing().label(),
                held.standing().at(),
                held.standing() instanceof Standing.Revoked(_, var side, var reason)
                        ? new RevocationView(side, reason)
                        : null,
                held.effectOn(now.today()),
                agent == null ? null : AgentView.of(agent),
                held.handovers().stream().map(HandoverView::of).toList(),
                held.stages().stream().map(it -> StageView.of(it, stages)).toList(),
                present == null ? null : StageName.of(present, stages),
                Part.tasks(held, reader).map(it -> TaskView.of(held, it, reader, now)).toList(),
                part.seesNotes()
                        ? held.notes().stream().map(it -> NoteView.of(it, now.today())).toList()
                        : List.of(),
                held.offeredAt(),
                lines,
                held.version() - lines.size(),
                part,
                EscortActs.allowed(held, part, now),
                held.version());
    }

    /// A department learns of its tasks only, a client nothing of the zone's notes.
    private static List<Line> history(Escort held, Part part) {
        if (part == Part.DEPARTMENT) {
            return List.of();
        }
        return held.history().stream()
                .filter(it -> part.seesNotes() || !isOfNotes(it.move()))
                .map(Line::of)
                .toList();
    }

    private static boolean isOfNotes(Move move) {
        return switch (move) {
            case Move.NoteAdded _, Move.NotePutOff _, Move.NoteSettled _ -> true;
            default -> false;
        };
    }
}
