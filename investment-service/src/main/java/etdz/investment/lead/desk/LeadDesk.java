package etdz.investment.lead.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.investment.calendar.Calendars;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadStage;
import etdz.investment.lead.LeadTerms;
import etdz.investment.lead.view.LeadRow;
import etdz.investment.lead.view.LeadView;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What every page about leads needs: the moment, the lead in scope, how it is shown.
@Component
public class LeadDesk {

    static final String PATH = "/api/investment/leads";

    private final Leads leads;
    private final LeadContacts contacts;
    private final LeadTerms terms;
    private final Calendars calendars;
    private final InstantSource clock;

    LeadDesk(
            Leads leads,
            LeadContacts contacts,
            LeadTerms terms,
            Calendars calendars,
            InstantSource clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.terms = terms;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// By the calendar that holds now.
    public Moment now() {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Moment(at, calendars.current());
    }

    /// By when investors hear, and after how long a lead stands still.
    public LeadTerms terms() {
        return terms;
    }

    /// 404 as well when it is out of scope.
    Lead held(Actor actor, LeadId id) {
        return leads.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-lead"));
    }

    /// What a list shows; 400 for a word that names none.
    Wanted wanted(String stage, Actor actor) {
        if (LeadStage.OPEN.contains(stage) || LeadStage.ENDS.contains(stage)) {
            return new Wanted.AtStage(LeadStage.variant(stage));
        }
        return switch (stage) {
            case "open" -> new Wanted.Open();
            case "mine" -> new Wanted.Owned(actor.getPrincipal());
            case "late" -> new Wanted.Late(terms.lateBefore(now()));
            case "stuck" -> new Wanted.Stuck(terms.stuckBefore(now()));
            default ->
                    throw Problem.of(BAD_REQUEST, "bad-parameter")
                            .at(
                                    "stage",
                                    "open|mine|late|stuck|" + String.join("|", LeadStage.OPEN));
        };
    }

    LeadView view(Lead held, Actor reader) {
        return LeadView.of(held, contacts.of(held), reader, terms, now());
    }

    LeadRow row(Lead held) {
        return LeadRow.of(held, terms, now());
    }

    ResponseEntity<LeadView> answer(Lead held, Actor reader) {
        return ETag.of(held.version()).on(view(held, reader));
    }

    /// The zone for which somebody writes: his own, or that of his which he names.
    static Optional<ZoneCode> zone(Actor actor, @Nullable ZoneCode named, Complaints complaints) {
        if (named == null && actor.scope() instanceof Scope.Zones(var zones) && zones.size() == 1) {
            return zones.stream().findFirst();
        }
        var zone = complaints.needed("/zone", named);
        if (zone.filter(actor.scope()::covers).isEmpty() && named != null) {
            complaints.at("/zone", "不是您所在的经开区", "not a zone of yours");
        }
        return zone;
    }
}
