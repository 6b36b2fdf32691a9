package etdz.investment.promise;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.investment.enterprise.NotingEnterprises;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Command;
import etdz.investment.promise.agreement.Deal.Policy;
import etdz.investment.promise.agreement.Deal.ProjectClass;
import etdz.investment.promise.rule.PromiseRules;
import etdz.investment.promise.rule.RulesFile;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Investment agreements: what was agreed is written down as a draft, and read.
@RestController
@RequestMapping(AgreementResource.PATH)
class AgreementResource {

    static final String PATH = "/api/investment/agreements";

    enum StageName {
        DRAFT("Draft"),
        IN_EFFECT("InEffect"),
        FULFILLED("Fulfilled"),
        TERMINATED("Terminated");

        private final String stored;

        StageName(String stored) {
            this.stored = stored;
        }
    }

    record EnterpriseBody(@Nullable CreditCode creditCode, @Nullable String name) {}

    record AuthorityBody(
            @Nullable String document, @Nullable String number, @Nullable Amount limit) {}

    record OwnerBody(@Nullable String organ, @Nullable String name, @Nullable String person) {}

    record ClauseBody(
            @Nullable String number,
            @Nullable String text,
            @Nullable Side side,
            @Nullable String kind,
            @Nullable DueView due,
            @Nullable OwnerBody owner,
            @Nullable Amount money) {}

    record DealBody(
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate signedOn,
            @Nullable Policy policy,
            @Nullable ProjectClass projectClass,
            @Nullable String project,
            @Nullable AuthorityBody authority,
            @Nullable List<ClauseBody> clauses) {}

    record Drafting(
            @Nullable ZoneCode zone,
            @Nullable EnterpriseBody enterprise,
            @Nullable DealBody deal) {}

    record Revising(@Nullable DealBody deal) {}

    private final PromiseDesk desk;
    private final Agreements agreements;
    private final ReadingDeal reading;
    private final NotingEnterprises enterprises;
    private final PromiseRules rules;
    private final CreationKeys keys;
    private final Paging paging;

    AgreementResource(
            PromiseDesk desk,
            Agreements agreements,
            ReadingDeal reading,
            NotingEnterprises enterprises,
            PromiseRules rules,
            CreationKeys keys,
            Paging paging) {
        this.desk = desk;
        this.agreements = agreements;
        this.reading = reading;
        this.enterprises = enterprises;
        this.rules = rules;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<AgreementView> draft(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Drafting body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = PromiseDesk.zone(actor, body.zone(), complaints);
        var enterprise = enterprise(body.enterprise(), complaints);
        var deal = reading.read(body.deal(), complaints);
        complaints.raise();
        var held =
                agreements
                        .createdUnder(creation)
                        .orElseGet(() -> {
                            var party = enterprise.orElseThrow();
                            enterprises.note(party.creditCode(), party.name(), zone.orElseThrow());
                            return agreements.add(
                                    Agreement.drafted(
                                            new AgreementId(
                                                    "AGR-" + UuidCreator.getTimeOrderedEpoch()),
                                            zone.orElseThrow(),
                                            party,
                                            deal.orElseThrow(),
                                            actor.getPrincipal(),
                                            desk.now().at()),
                                    creation);
                        });
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(desk.view(held, actor));
    }

    /// A wrong check character only warns, as everywhere.
    private static Optional<Party> enterprise(
            @Nullable EnterpriseBody body, Complaints complaints) {
        if (body == null) {
            complaints.needed("/enterprise/creditCode");
            return Optional.empty();
        }
        var code =
                complaints.checked(
                        "/enterprise/creditCode",
                        body.creditCode(),
                        it -> it.verdict() != CreditCode.Verdict.WRONG_SHAPE,
                        new Bilingual("不是统一社会信用代码", "not a unified social credit code"));
        var name = complaints.text("/enterprise/name", body.name(), ReadingDeal.LONGEST_NAME);
        return code.map(it -> new Party(it, name));
    }

    @GetMapping
    @PreAuthorize(PromiseDesk.READERS)
    ResponseEntity<Listing<AgreementView.Row>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<StageName> stage,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page =
                agreements.page(
                        PromiseDesk.rows(actor),
                        zone,
                        creditCode,
                        stage.map(it -> Set.of(it.stored)).orElse(Set.of()),
                        paging.request(limit, cursor));
        return paging.answer(page.map(AgreementView.Row::of));
    }

    /// What a form offers, and the rules by which an agreement takes effect, with their sources.
    @GetMapping("/terms")
    @PreAuthorize(PromiseDesk.READERS)
    RulesFile terms() {
        return rules.all();
    }

    @GetMapping("/{id}")
    @PreAuthorize(PromiseDesk.READERS)
    ResponseEntity<AgreementView> show(Actor actor, @PathVariable AgreementId id) {
        return desk.answer(desk.held(actor, id), actor);
    }

    /// A review of what was agreed before says nothing of what is agreed now: it is to be done
    /// anew.
    @PutMapping("/{id}/content")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<AgreementView> revise(
            Actor actor,
            @PathVariable AgreementId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Revising body) {
        var complaints = new Complaints();
        var deal = reading.read(body.deal(), complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "revise " + id.value(), body),
                _ -> new Command.Revise(deal.orElseThrow()));
    }
}
