package etdz.investment.lead.desk;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.investment.classification.Industries;
import etdz.investment.lead.Investor;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.lead.LeadTerms;
import etdz.investment.lead.Source;
import etdz.investment.lead.desk.InvestmentOfficers.Officer;
import etdz.investment.lead.desk.LeadView.ContactView;
import etdz.investment.lead.desk.OpeningLead.Particulars;
import etdz.investment.project.ProjectId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An investor asks a zone, learns who answers and by when, and follows what comes of it. What
/// officers reckon and note among themselves is not shown.
@RestController
@RequestMapping(EnquiryResource.PATH)
class EnquiryResource {

    static final String PATH = "/api/investment/enquiries";

    private static final String INVESTORS = "hasAnyRole('INVESTOR', 'APPLICANT')";

    /// @param officer who answers; absent where the zone names nobody any more
    /// @param contact as the investor told it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnquiryView(
            LeadId id,
            ZoneCode zone,
            String name,
            String place,
            String industry,
            String investor,
            @Nullable ContactView contact,
            String stage,
            Instant openedAt,
            @Nullable OfficerView officer,
            ReplyView reply,
            @Nullable ProjectId project) {}

    record OfficerView(String name, String phone, String email) {

        static OfficerView of(Officer officer) {
            return new OfficerView(officer.name(), officer.phone(), officer.email());
        }
    }

    /// By when the zone answers.
    ///
    /// @param dueOn counted from the day of the enquiry, whether it was answered or not
    /// @param answered whether somebody has talked to the investor
    /// @param source who promised it
    record ReplyView(
            LocalDate dueOn,
            int workingDays,
            boolean provisional,
            boolean answered,
            boolean late,
            String source) {

        static ReplyView of(Lead held, LeadTerms terms, Moment now) {
            var term = terms.firstReply();
            var dueOn = now.calendar().after(China.dayOf(held.openedAt()), term.workingDays());
            return new ReplyView(
                    dueOn,
                    term.workingDays(),
                    now.calendar().isProvisional(dueOn),
                    held.awaitsReplySince() == null,
                    terms.replyIsLate(held, now),
                    term.source());
        }
    }

    record ZoneOfficer(ZoneCode zone, String name, String phone, String email) {

        static ZoneOfficer of(Officer officer) {
            return new ZoneOfficer(
                    officer.zone(), officer.name(), officer.phone(), officer.email());
        }
    }

    private final Leads leads;
    private final OpeningLead opening;
    private final LeadDesk desk;
    private final InvestmentOfficers officers;
    private final Industries industries;
    private final CreationKeys keys;
    private final Paging paging;

    EnquiryResource(
            Leads leads,
            OpeningLead opening,
            LeadDesk desk,
            InvestmentOfficers officers,
            Industries industries,
            CreationKeys keys,
            Paging paging) {
        this.leads = leads;
        this.opening = opening;
        this.desk = desk;
        this.officers = officers;
        this.industries = industries;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize(INVESTORS)
    ResponseEntity<EnquiryView> ask(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody LeadBody body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = complaints.needed("/zone", body.zone());
        if (zone.isPresent() && officers.of(zone.get()).isEmpty()) {
            complaints.at("/zone", "该经开区没有指定招商专员", "no zone that takes enquiries here");
        }
        var contact = body.contact(complaints);
        if (body.contact() == null) {
            complaints.needed("/contact/person");
        }
        var investor = body.investor(actor.getPrincipal(), complaints);
        var own = actor.scope() instanceof Scope.Own(var code) ? code : null;
        if (investor.creditCode() != null && own != null && !own.equals(investor.creditCode())) {
            complaints.at("/investor/creditCode", "不是您所代表的企业", "not the enterprise you act for");
        }
        var told =
                new Particulars(
                        zone.orElse(new ZoneCode("")),
                        body.prospect(industries, complaints),
                        Source.ENQUIRY,
                        new Investor(
                                investor.name(),
                                investor.creditCode() == null ? own : investor.creditCode(),
                                investor.subject()),
                        contact.orElse(null),
                        EstimateView.read(expected(body), "/estimate", complaints),
                        null,
                        complaints.optionalText("/text", body.text(), LeadBody.LONGEST_TEXT));
        complaints.raise();
        var held = opening.open(told, actor, creation, desk.now().at());
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value())).body(view(held));
    }

    /// How likely it is, is not for the investor to say.
    private static @Nullable EstimateView expected(LeadBody body) {
        var told = body.estimate();
        return told == null ? null : new EstimateView(told.expected(), null, told.quarter());
    }

    @GetMapping
    @PreAuthorize(INVESTORS)
    ResponseEntity<Listing<EnquiryView>> list(
            Actor actor,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = leads.newest(actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(this::view));
    }

    /// The zones that take enquiries, with who answers.
    @GetMapping("/officers")
    @PreAuthorize("isAuthenticated()")
    List<ZoneOfficer> officers() {
        return officers.all().stream().map(ZoneOfficer::of).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(INVESTORS)
    EnquiryView show(Actor actor, @PathVariable LeadId id) {
        return leads.find(id, actor.scope())
                .map(this::view)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-lead"));
    }

    private EnquiryView view(Lead held) {
        var prospect = held.prospect();
        var contact = held.contact();
        return new EnquiryView(
                held.id(),
                held.zone(),
                prospect.name(),
                prospect.place(),
                prospect.industry(),
                held.investor().name(),
                contact == null || held.source() != Source.ENQUIRY
                        ? null
                        : ContactView.of(contact, false),
                held.stage().label(),
                held.openedAt(),
                officers.of(held.zone()).map(OfficerView::of).orElse(null),
                ReplyView.of(held, desk.terms(), desk.now()),
                held.stage() instanceof Converted(_, var project, _) ? project : null);
    }
}
