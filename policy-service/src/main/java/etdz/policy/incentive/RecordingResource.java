package etdz.policy.incentive;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.rule.Expression;
import etdz.policy.zone.Zones;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// How an incentive, or its next edition, gets into the register. An editor of a zone records what
/// holds in his own zone only.
@RestController
class RecordingResource {

    private final IncentiveEditions editions;
    private final Incentives incentives;
    private final FactDictionary dictionary;
    private final RuleLint lint;
    private final Zones zones;
    private final CreationKeys keys;
    private final InstantSource clock;

    RecordingResource(
            IncentiveEditions editions,
            Incentives incentives,
            FactDictionary dictionary,
            RuleLint lint,
            Zones zones,
            CreationKeys keys,
            InstantSource clock) {
        this.editions = editions;
        this.incentives = incentives;
        this.dictionary = dictionary;
        this.lint = lint;
        this.zones = zones;
        this.keys = keys;
        this.clock = clock;
    }

    @PostMapping(IncentiveResource.PATH)
    @PreAuthorize("hasRole('CATALOGUE_EDITOR')")
    ResponseEntity<IncentiveView> record(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody IncentiveForm body) {
        var creation = keys.of(actor, key, body);
        var earlier = editions.createdUnder(creation);
        if (earlier.isPresent()) {
            return answer(earlier.get());
        }
        var next =
                new IncentiveReading(dictionary, lint, zone -> isHis(zone, actor.scope()))
                        .read(
                                body,
                                actor.getPrincipal(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                creation);
        incentives.forget();
        follows(next, actor.scope());
        var stored = editions.add(next).orElseThrow(RecordingResource::movedOn);
        incentives.forget();
        return answer(stored);
    }

    private boolean isHis(ZoneCode zone, Scope scope) {
        return zones.find(zone).isPresent() && scope.covers(zone);
    }

    /// Nobody replaces what holds elsewhere, or what he has not read.
    private void follows(Incentive next, Scope scope) {
        var newest = incentives.editions(next.code()).stream().findFirst();
        if (newest.filter(it -> !it.zones().stream().allMatch(scope::covers)).isPresent()) {
            throw Problem.of(NOT_FOUND, "no-such-incentive");
        }
        if (!Objects.equals(newest.map(Incentive::edition).orElse(0), next.edition() - 1)) {
            throw movedOn();
        }
    }

    private static Problem movedOn() {
        return Problem.of(CONFLICT, "incentive-moved-on");
    }

    private ResponseEntity<IncentiveView> answer(Incentive stored) {
        return ResponseEntity.created(
                        URI.create(IncentiveResource.PATH + "/" + stored.code().value()))
                .eTag("\"" + stored.edition() + "\"")
                .body(
                        IncentiveView.of(
                                stored,
                                incentives.amount(stored).map(Expression::facts).orElse(List.of()),
                                List.of(),
                                incentives.editions(stored.code())));
    }
}
