package etdz.investment.enterprise;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.classification.Industries;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Source;
import etdz.investment.enterprise.registry.AskingRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register of enterprises: looked through by those in scope, added to by the zone's officers.
@RestController
@RequestMapping(RegisterResource.PATH)
class RegisterResource {

    static final String PATH = "/api/investment/enterprises";

    private static final Bilingual WRONG_SHAPE =
            new Bilingual(
                    "统一社会信用代码为 18 位数字和大写字母（不含 I、O、S、V、Z）",
                    "a credit code has 18 digits and capitals (no I, O, S, V, Z)");

    record Recording(
            @Nullable CreditCode creditCode, @Nullable ZoneCode zone, @Nullable FactsBody facts) {}

    private final Enterprises enterprises;
    private final Searches searches;
    private final AskingRegistry registry;
    private final Industries industries;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    RegisterResource(
            Enterprises enterprises,
            Searches searches,
            AskingRegistry registry,
            Industries industries,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.enterprises = enterprises;
        this.searches = searches;
        this.registry = registry;
        this.industries = industries;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(EnterpriseResource.READERS)
    ResponseEntity<Listing<EnterpriseView.Row>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> creditCode,
            @RequestParam Optional<String> name,
            @RequestParam Optional<String> industry,
            @RequestParam Optional<String> qualification,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var search = searches.of(actor, zone, creditCode, name, industry, qualification);
        var page = enterprises.page(search, actor.scope(), paging.request(limit, cursor));
        var standings = registry.stored(page.items().stream().map(Enterprise::creditCode).toList());
        return paging.answer(
                page.map(held ->
                        EnterpriseView.Row.of(
                                held,
                                requireNonNull(standings.get(held.creditCode())),
                                industries)));
    }

    @PostMapping
    @PreAuthorize(EnterpriseResource.WRITERS)
    ResponseEntity<EnterpriseView> record(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Recording body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = zone(actor, body.zone(), complaints);
        var code =
                complaints.checked(
                        "/creditCode",
                        body.creditCode(),
                        it -> it.verdict() != CreditCode.Verdict.WRONG_SHAPE,
                        WRONG_SHAPE);
        var facts =
                complaints
                        .needed("/facts", body.facts())
                        .map(it -> it.read(industries, complaints, "/facts"));
        complaints.raise();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var told = new Tell(facts.orElseThrow(), Source.OFFICER, China.dayOf(now));
        var first =
                Enterprise.recorded(
                        code.orElseThrow(), zone.orElseThrow(), told, actor.getPrincipal(), now);
        var held =
                enterprises
                        .createdUnder(creation)
                        .or(() -> enterprises.add(first, creation))
                        .orElseThrow(() -> Problem.of(CONFLICT, "enterprise-recorded"));
        var standing =
                requireNonNull(registry.stored(List.of(held.creditCode())).get(held.creditCode()));
        return ResponseEntity.created(URI.create(PATH + "/" + held.creditCode().value()))
                .eTag("\"" + held.version() + "\"")
                .body(EnterpriseView.of(held, standing, industries, List.of(), actor));
    }

    /// The zone of the caller; one who has several says which.
    private static Optional<ZoneCode> zone(
            Actor actor, @Nullable ZoneCode asked, Complaints complaints) {
        if (!(actor.scope() instanceof Scope.Zones(var zones))) {
            throw Problem.of(FORBIDDEN, "not-of-a-zone");
        }
        var zone = asked == null && zones.size() == 1 ? zones.iterator().next() : asked;
        if (zone == null) {
            complaints.needed("/zone");
            return Optional.empty();
        }
        if (!zones.contains(zone)) {
            complaints.at("/zone", "不是您所在的经开区", "not a zone of yours");
        }
        return Optional.of(zone);
    }
}
