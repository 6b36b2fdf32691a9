package etdz.policy.power.register;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Power;
import etdz.policy.power.PowerType;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ.Level;
import etdz.policy.power.register.Delegations.Search;
import etdz.policy.power.register.GrantBody.OrganBody;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
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

/// The register of delegations (赋权清单): by law it is public, so whoever is signed in reads all of
/// it; it is written by the giving side, each for its own zones.
@RestController
@RequestMapping(DelegationResource.PATH)
class DelegationResource {

    static final String PATH = "/api/policy/delegations";
    static final String WRITERS = "hasAnyRole('DEPARTMENT', 'CATALOGUE_EDITOR')";

    private static final Set<String> STANDINGS = Set.of("Open", "Recalled", "Ended");
    private static final int LONGEST_QUERY = 50;

    /// @param power for a power that the register does not have yet
    record Registration(
            @Nullable MatterCode matter,
            @Nullable ZoneCode zone,
            @Nullable PowerBody power,
            @Nullable GrantBody terms) {}

    record PowerBody(
            @Nullable Bilingual name,
            @Nullable PowerType type,
            @Nullable OrganBody original,
            @Nullable String originalBasis) {

        Optional<Power> read(MatterCode matter, ZoneCode zone, Complaints complaints) {
            var zh =
                    complaints.text(
                            "/power/name/zh", name == null ? null : name.zh(), GrantBody.LONG);
            var en =
                    complaints.text(
                            "/power/name/en", name == null ? null : name.en(), GrantBody.LONG);
            var basis = complaints.text("/power/originalBasis", originalBasis, GrantBody.LONG);
            return GrantBody.organ("/power/original", original, complaints)
                    .map(organ ->
                            new Power(
                                    Power.id(matter, zone),
                                    matter,
                                    new Bilingual(zh, en),
                                    zone,
                                    type,
                                    organ,
                                    basis,
                                    false,
                                    null,
                                    1));
        }
    }

    private final PowerRegister register;
    private final Delegations delegations;
    private final Registering registering;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    DelegationResource(
            PowerRegister register,
            Delegations delegations,
            Registering registering,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.register = register;
        this.delegations = delegations;
        this.registering = registering;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Listing<DelegationRow>> list(
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Mode> mode,
            @RequestParam Optional<Level> level,
            @RequestParam Optional<String> standing,
            @RequestParam Optional<String> query,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var today = China.dayOf(clock.instant());
        var search = search(zone, mode, level, standing, query);
        var page = delegations.page(search, paging.request(limit, cursor));
        return paging.answer(page.map(held -> DelegationRow.of(held, today)));
    }

    static Search search(
            Optional<ZoneCode> zone,
            Optional<Mode> mode,
            Optional<Level> level,
            Optional<String> standing,
            Optional<String> query) {
        if (standing.filter(name -> !STANDINGS.contains(name)).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("standing", "Open|Recalled|Ended");
        }
        if (query.filter(text -> text.length() > LONGEST_QUERY).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("query", "1..." + LONGEST_QUERY);
        }
        return new Search(zone, mode, level, standing, query.orElse(""));
    }

    @PostMapping
    @PreAuthorize(WRITERS)
    ResponseEntity<DelegationView> register(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Registration body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var power = power(actor, body, complaints);
        var terms =
                Optional.ofNullable(body.terms()).flatMap(sent -> sent.read("/terms", complaints));
        if (body.terms() == null) {
            complaints.needed("/terms");
        }
        complaints.raise();
        var now = clock.instant();
        var held =
                registering.register(
                        actor, creation, power.orElseThrow(), terms.orElseThrow(), now);
        var view = DelegationView.of(held, true, China.dayOf(now));
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(view);
    }

    /// As the register has it; a power that is new to it needs what the law says of it.
    private Optional<Power> power(Actor actor, Registration body, Complaints complaints) {
        var matter = body.matter();
        var zone = body.zone();
        if (matter == null) {
            complaints.needed("/matter");
        }
        if (zone == null) {
            complaints.needed("/zone");
        }
        if (matter == null || zone == null) {
            return Optional.empty();
        }
        if (!actor.scope().covers(zone)) {
            throw Problem.of(NOT_FOUND, "no-such-power");
        }
        var known = register.find(matter, zone);
        if (known.isPresent()) {
            return known;
        }
        if (body.power() == null) {
            complaints.at(
                    "/power",
                    "登记簿中没有该事项，请填写法定行使机关和依据",
                    "the register lacks the power: say whose it is by law");
            return Optional.empty();
        }
        return body.power().read(matter, zone, complaints);
    }
}
