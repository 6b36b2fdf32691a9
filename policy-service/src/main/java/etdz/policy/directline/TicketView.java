package etdz.policy.directline;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.policy.directline.ticket.Answer;
import etdz.policy.directline.ticket.Promise;
import etdz.policy.directline.ticket.Stage.Accepted;
import etdz.policy.directline.ticket.Stage.Answered;
import etdz.policy.directline.ticket.Stage.Closed;
import etdz.policy.directline.ticket.Stage.Escalated;
import etdz.policy.directline.ticket.Stage.Raised;
import etdz.policy.directline.ticket.Subject.Department;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.TicketId;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TicketView(
        TicketId id,
        ZoneCode zone,
        String title,
        String text,
        @Nullable MatterCode matter,
        Department department,
        String raisedBy,
        Instant raisedAt,
        String stage,
        int workingDays,
        Promise.Source promise,
        LocalDate dueOn,
        boolean provisional,
        boolean overdue,
        @Nullable String escalationReason,
        @Nullable Boolean satisfied,
        List<Answer> answers,
        List<Entry> history,
        List<String> allowed,
        long version) {

    record Entry(Instant at, String move, String by) {}

    /// A line of a list.
    record Row(
            TicketId id,
            ZoneCode zone,
            String title,
            @Nullable MatterCode matter,
            Department department,
            Instant raisedAt,
            String stage,
            LocalDate dueOn,
            boolean overdue) {

        static Row of(Ticket held, LocalDate today) {
            return new Row(
                    held.id(),
                    held.zone(),
                    held.subject().title(),
                    held.subject().matter(),
                    held.subject().department(),
                    held.raisedAt(),
                    held.stage().name(),
                    held.promise().dueOn(),
                    held.isOverdue(today));
        }
    }

    static TicketView of(Ticket held, Actor actor, LocalDate today) {
        var promise = held.promise();
        return new TicketView(
                held.id(),
                held.zone(),
                held.subject().title(),
                held.subject().text(),
                held.subject().matter(),
                held.subject().department(),
                held.raisedBy(),
                held.raisedAt(),
                held.stage().name(),
                promise.workingDays(),
                promise.source(),
                promise.dueOn(),
                promise.provisional(),
                held.isOverdue(today),
                held.stage() instanceof Escalated(_, _, var reason) ? reason : null,
                held.stage() instanceof Closed(_, _, var satisfied) ? satisfied : null,
                held.answers(),
                held.history().stream().map(e -> new Entry(e.at(), e.move(), e.by())).toList(),
                allowed(held, actor, today),
                held.version());
    }

    /// What this reader may do now, as the contract names it.
    private static List<String> allowed(Ticket held, Actor actor, LocalDate today) {
        var acts = new ArrayList<String>();
        if (TicketResource.isAsked(actor, held)) {
            switch (held.stage()) {
                case Raised _ -> acts.add("acceptance");
                case Accepted _, Escalated _ -> acts.add("answer");
                case Answered _, Closed _ -> {}
            }
        }
        if (TicketResource.ofZone(actor)) {
            switch (held.stage()) {
                case Raised _ -> acts.add("closure");
                case Answered _ -> acts.addAll(List.of("escalation", "closure"));
                case Accepted _, Escalated _, Closed _ -> {}
            }
            if (held.isOverdue(today) && !(held.stage() instanceof Escalated)) {
                acts.add("escalation");
            }
        }
        return List.copyOf(acts);
    }
}
