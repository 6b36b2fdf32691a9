package etdz.investment.zoneprofile;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.investment.caller.Callers;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The profile of one zone, kept by the officers of that zone. One of which nothing was recorded
/// yet stands at version 0.
@RestController
@RequestMapping(ComparisonResource.PATH + "/{zone}")
class ZoneProfileResource {

    private final ZoneProfiles profiles;
    private final KnownZones zones;
    private final CreationKeys keys;
    private final InstantSource clock;

    ZoneProfileResource(
            ZoneProfiles profiles, KnownZones zones, CreationKeys keys, InstantSource clock) {
        this.profiles = profiles;
        this.zones = zones;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<ZoneProfileView> show(Actor actor, @PathVariable ZoneCode zone) {
        return answer(held(actor, zone), actor);
    }

    @PutMapping("/facts")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<ZoneProfileView> tell(
            Actor actor,
            @PathVariable ZoneCode zone,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody FactsBody body) {
        if (!mayWrite(actor, zone)) {
            throw missing();
        }
        var complaints = new Complaints();
        var said = body.read(complaints);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "zone facts " + zone.value(), body);
        var guarded =
                new Guarded<>(
                        () -> held(actor, zone),
                        ZoneProfile::version,
                        () -> command.filter(it -> profiles.done(zone, it)).isPresent(),
                        (before, next) ->
                                before.version() == next.version()
                                        || profiles.store(before, next, command));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var told =
                guarded.act(
                        read, before -> before.told(said, actor.getPrincipal(), at).orElse(before));
        return answer(told, actor);
    }

    private static ResponseEntity<ZoneProfileView> answer(ZoneProfile held, Actor reader) {
        return ETag.of(held.version()).on(ZoneProfileView.of(held, mayWrite(reader, held.zone())));
    }

    /// 404 as well when it is out of scope.
    private ZoneProfile held(Actor actor, ZoneCode zone) {
        return profiles.find(zone, actor.scope())
                .or(() -> unrecorded(actor, zone))
                .orElseThrow(ZoneProfileResource::missing);
    }

    private Optional<ZoneProfile> unrecorded(Actor actor, ZoneCode zone) {
        return actor.scope().covers(zone) && (isOwn(actor) || zones.find(zone).isPresent())
                ? Optional.of(ZoneProfile.empty(zone))
                : Optional.empty();
    }

    private static boolean isOwn(Actor actor) {
        return actor.scope() instanceof Scope.Zones;
    }

    private static boolean mayWrite(Actor actor, ZoneCode zone) {
        return actor.is("officer") && isOwn(actor) && actor.scope().covers(zone);
    }

    private static Problem missing() {
        return Problem.of(NOT_FOUND, "no-such-zone-profile");
    }
}
