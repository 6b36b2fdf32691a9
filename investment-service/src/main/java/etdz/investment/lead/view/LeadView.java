package etdz.investment.lead.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.lead.Contact;
import etdz.investment.lead.Entry;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.lead.LeadStage.Lost;
import etdz.investment.lead.LeadStage.Registered;
import etdz.investment.lead.LeadStage.Signed;
import etdz.investment.lead.LeadTerms;
import etdz.investment.lead.NextStep;
import etdz.investment.lead.Owner;
import etdz.investment.lead.Source;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lead as the zone's staff sees it.
///
/// @param contact masked but for who handles the lead
/// @param facts what holds at its stage only
/// @param earlierMoves how many moves the history no longer shows
/// @param allowed what this reader may do now, as the contract names it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadView(
        LeadId id,
        ZoneCode zone,
        String name,
        String place,
        String industry,
        Source source,
        InvestorView investor,
        @Nullable ContactView contact,
        EstimateView estimate,
        @Nullable Owner owner,
        String stage,
        Facts facts,
        @Nullable NextStep nextStep,
        Instant openedAt,
        ClockView clock,
        List<Line> history,
        long earlierMoves,
        List<String> allowed,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvestorView(String name, @Nullable CreditCode creditCode, boolean hasLogIn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(
            String person, @Nullable String phone, @Nullable String email, boolean masked) {

        static @Nullable ContactView of(@Nullable Contact contact, Lead held, Actor reader) {
            return contact == null ? null : of(contact, !isOwner(held, reader));
        }

        public static ContactView of(Contact contact, boolean masked) {
            var shown = masked ? contact.masked() : contact;
            return new ContactView(shown.person(), shown.phone(), shown.email(), masked);
        }

        private static boolean isOwner(Lead held, Actor reader) {
            var owner = held.owner();
            return owner != null && owner.id().equals(reader.getPrincipal());
        }
    }

    /// What holds at its stage only.
    ///
    /// @param since when it stands at its stage
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facts(
            Instant since,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable CreditCode creditCode,
            @Nullable String enterprise,
            @Nullable String reason,
            @Nullable ProjectId project) {

        static Facts of(Lead held) {
            var stage = held.stage();
            var since = stage.at();
            return switch (stage) {
                case Signed(_, var on, var document) ->
                        new Facts(since, on, document, null, null, null, null);
                case Registered(_, var on, var code, var enterprise) ->
                        new Facts(since, on, null, code, enterprise, null, null);
                case Lost(_, var reason, _) ->
                        new Facts(since, null, null, null, null, reason, null);
                case Converted(_, var project, _) ->
                        new Facts(since, null, null, null, null, null, project);
                default -> new Facts(since, null, null, null, null, null, null);
            };
        }
    }

    /// The two clocks; each date may still move while its calendar is provisional.
    ///
    /// @param replyDueOn absent when somebody has talked to the investor
    /// @param restsUntil absent when the lead has ended
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClockView(
            @Nullable LocalDate replyDueOn,
            boolean late,
            Instant touchedAt,
            @Nullable LocalDate restsUntil,
            boolean stuck,
            boolean provisional) {

        static ClockView of(Lead held, LeadTerms terms, Moment now) {
            var reply = terms.replyDueOn(held, now);
            var rest = terms.restsUntil(held, now);
            return new ClockView(
                    reply.orElse(null),
                    terms.replyIsLate(held, now),
                    held.touchedAt(),
                    rest.orElse(null),
                    terms.isStuck(held, now),
                    reply.or(() -> rest).filter(now.calendar()::isProvisional).isPresent());
        }
    }

    /// A line of the history.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(Instant at, String by, String move, @Nullable String text) {

        static Line of(Entry entry) {
            return new Line(entry.at(), entry.by(), entry.move().name(), entry.text());
        }
    }

    /// The lead as somebody sees it who may.
    ///
    /// @param contact of the lead, in full
    public static LeadView of(
            Lead held, @Nullable Contact contact, Actor reader, LeadTerms terms, Moment now) {
        var prospect = held.prospect();
        var investor = held.investor();
        return new LeadView(
                held.id(),
                held.zone(),
                prospect.name(),
                prospect.place(),
                prospect.industry(),
                held.source(),
                new InvestorView(
                        investor.name(), investor.creditCode(), investor.subject() != null),
                ContactView.of(contact, held, reader),
                EstimateView.of(held.estimate()),
                held.owner(),
                held.stage().label(),
                Facts.of(held),
                held.nextStep(),
                held.openedAt(),
                ClockView.of(held, terms, now),
                held.history().stream().map(Line::of).toList(),
                held.version() - held.history().size(),
                LeadActs.allowed(held, reader, now),
                held.version());
    }
}
