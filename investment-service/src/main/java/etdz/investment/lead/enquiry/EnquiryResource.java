package etdz.investment.lead.enquiry;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
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
import etdz.investment.lead.desk.LeadBody;
import etdz.investment.lead.desk.LeadContacts;
import etdz.investment.lead.desk.LeadDesk;
import etdz.investment.lead.desk.LeadRegister;
import etdz.investment.lead.desk.OpeningLead;
import etdz.investment.lead.desk.OpeningLead.Particulars;
import etdz.investment.lead.enquiry.InvestmentOfficers.Officer;
import etdz.investment.lead.view.EstimateView;
import etdz.investment.lead.view.LeadView.ContactView;
import etdz.investment.project.ProjectId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/// An investor asks a zone, learns who answers and by when, and follows what comes of it; whoever
/// is not logged in follows it by a key. What officers reckon and note among themselves is not
/// shown.
@RestController
@RequestMapping(EnquiryResource.PATH)
class EnquiryResource {

    static final String PATH = "/api/investment/enquiries";

    private static final String INVESTORS = "hasAnyRole('INVESTOR', 'APPLICANT')";
    private static final String ANYBODY = "isAnonymous() or " + INVESTORS;
    private static final String UNKNOWN = "anonymous";

    /// So that nobody guesses the key that follows from it.
    private static final int SHORTEST_KEY = 32;

    /// @param officer who answers; absent where the zone names nobody any more
    /// @param contact as the investor told it, masked where only the key was shown
    /// @param key told once, to whoever asked without log-in
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
            @Nullable ProjectId project,
            @Nullable String key) {}

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

    private final LeadRegister leads;
    private final LeadContacts contacts;
    private final OpeningLead opening;
    private final LeadDesk desk;
    private final InvestmentOfficers officers;
    private final Industries industries;
    private final CreationKeys keys;
    private final Paging paging;

    EnquiryResource(
            LeadRegister leads,
            LeadContacts contacts,
            OpeningLead opening,
            LeadDesk desk,
            InvestmentOfficers officers,
            Industries industries,
            CreationKeys keys,
            Paging paging) {
        this.leads = leads;
        this.contacts = contacts;
        this.opening = opening;
        this.desk = desk;
        this.officers = officers;
        this.industries = industries;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize(ANYBODY)
    ResponseEntity<EnquiryView> ask(
            @Nullable Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody LeadBody body) {
        var creation = keys.of(actor == null ? () -> UNKNOWN : actor, key, body);
        var secret = actor == null ? secret(key) : null;
        var complaints = new Complaints();
        var zone = complaints.needed("/zone", body.zone());
        if (zone.isPresent() && officers.of(zone.get()).isEmpty()) {
            complaints.at("/zone", "该经开区没有指定招商专员", "no zone that takes enquiries here");
        }
        var contact = body.contact(complaints);
        if (body.contact() == null) {
            complaints.needed("/contact/person");
        }
        var told =
                new Particulars(
                        zone.orElse(new ZoneCode("")),
                        body.prospect(industries, complaints),
                        Source.ENQUIRY,
                        investor(actor, secret, body, complaints),
                        contact.orElse(null),
                        EstimateView.read(expected(body), "/estimate", complaints),
                        null,
                        complaints.optionalText("/text", body.text(), LeadBody.LONGEST_TEXT));
        complaints.raise();
        var by = actor == null ? UNKNOWN : actor.getPrincipal();
        var held = opening.open(told, by, creation, desk.now().at());
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .cacheControl(CacheControl.noStore())
                .body(view(held, false, secret));
    }

    /// 400 for a key that might be guessed.
    private static EnquiryKey secret(Optional<String> key) {
        return key.filter(it -> it.length() >= SHORTEST_KEY)
                .map(EnquiryKey::of)
                .orElseThrow(() -> Problem.of(BAD_REQUEST, "idempotency-key-malformed"));
    }

    /// Nobody asks in the name of an enterprise for which he does not act.
    private static Investor investor(
            @Nullable Actor actor,
            @Nullable EnquiryKey secret,
            LeadBody body,
            Complaints complaints) {
        var told = body.investor(actor == null ? null : actor.getPrincipal(), complaints);
        var own = actor != null && actor.scope() instanceof Scope.Own(var code) ? code : null;
        var named = told.creditCode();
        if (named != null && (actor == null || (own != null && !own.equals(named)))) {
            complaints.at("/investor/creditCode", "不是您所代表的企业", "not the enterprise you act for");
        }
        return new Investor(
                told.name(),
                named == null ? own : named,
                told.subject(),
                secret == null ? null : secret.digest());
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
    @PreAuthorize("permitAll()")
    List<ZoneOfficer> officers() {
        return officers.all().stream().map(ZoneOfficer::of).toList();
    }

    /// Without log-in only with the key that was told when it was asked.
    @GetMapping("/{id}")
    @PreAuthorize(ANYBODY)
    ResponseEntity<EnquiryView> show(
            @Nullable Actor actor, @PathVariable LeadId id, @RequestParam Optional<String> key) {
        var found =
                actor == null
                        ? key.map(EnquiryKey::new)
                                .flatMap(it -> leads.keyed(id).filter(it::opens))
                                .map(held -> view(held, true, null))
                        : leads.find(id, actor.scope()).map(this::view);
        return found.map(view ->
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore().cachePrivate())
                                .body(view))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-lead"));
    }

    private EnquiryView view(Lead held) {
        return view(held, false, null);
    }

    private EnquiryView view(Lead held, boolean masked, @Nullable EnquiryKey told) {
        var prospect = held.prospect();
        return new EnquiryView(
                held.id(),
                held.zone(),
                prospect.name(),
                prospect.place(),
                prospect.industry(),
                held.investor().name(),
                contact(held, masked),
                held.stage().label(),
                held.openedAt(),
                officers.of(held.zone()).map(OfficerView::of).orElse(null),
                ReplyView.of(held, desk.terms(), desk.now()),
                held.stage() instanceof Converted(_, var project, _) ? project : null,
                told == null ? null : told.value());
    }

    private @Nullable ContactView contact(Lead held, boolean masked) {
        var contact = held.source() == Source.ENQUIRY ? contacts.of(held) : null;
        return contact == null ? null : ContactView.of(contact, masked);
    }
}
