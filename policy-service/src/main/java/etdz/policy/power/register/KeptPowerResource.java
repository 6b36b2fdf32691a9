package etdz.policy.power.register;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Kept;
import etdz.policy.power.Power;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is not delegated (未下放事项): why, who decides, and what is promised instead (意见 三（一）1).
@RestController
@RequestMapping("/api/policy/kept-powers")
class KeptPowerResource {

    private static final int MOST_DAYS = 60;

    record KeptView(
            MatterCode matter,
            Bilingual name,
            ZoneCode zone,
            Organ decides,
            Mode mode,
            String reason,
            @Nullable String promise,
            @Nullable Integer promisedDays,
            boolean directLine,
            boolean sample,
            long version) {}

    record KeptBody(
            @Nullable String reason,
            @Nullable String promise,
            @Nullable Integer promisedDays,
            @Nullable Boolean directLine) {}

    private final PowerRegister register;
    private final Delegations delegations;
    private final Paging paging;
    private final InstantSource clock;

    KeptPowerResource(
            PowerRegister register, Delegations delegations, Paging paging, InstantSource clock) {
        this.register = register;
        this.delegations = delegations;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Listing<KeptView>> list(
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var today = China.dayOf(clock.instant());
        var page = register.kept(zone, paging.request(limit, cursor));
        return paging.answer(page.map(power -> view(power, today)));
    }

    @PutMapping("/{zone}/{matter}")
    @PreAuthorize(DelegationResource.WRITERS)
    ResponseEntity<KeptView> keep(
            Actor actor,
            @PathVariable ZoneCode zone,
            @PathVariable MatterCode matter,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody KeptBody body) {
        var held =
                Optional.of(zone)
                        .filter(code -> actor.scope().covers(code))
                        .flatMap(code -> register.find(matter, code))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-power"));
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), GrantBody.LONG);
        var promise = complaints.optionalText("/promise", body.promise(), GrantBody.LONG);
        var days = body.promisedDays();
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            complaints.at("/promisedDays", "1 至 60 个工作日", "1 to 60 working days");
        }
        complaints.raise();
        var kept = new Kept(reason, promise, days, Boolean.TRUE.equals(body.directLine()));
        if (!register.keep(held, kept)) {
            throw ETag.stale();
        }
        var now = register.find(matter, zone).orElseThrow();
        return ETag.of(now.version()).on(view(now, China.dayOf(clock.instant())));
    }

    private KeptView view(Power power, LocalDate today) {
        var of = Circumstances.on(today);
        var holder = power.holder(delegations.on(power.matter(), power.zone(), today), of);
        var kept = Optional.ofNullable(power.kept()).orElse(new Kept("", null, null, false));
        return new KeptView(
                power.matter(),
                power.name(),
                power.zone(),
                holder.holder(),
                holder.mode(),
                kept.reason(),
                kept.promise(),
                kept.promisedDays(),
                kept.directLine(),
                power.sample(),
                power.version());
    }
}
