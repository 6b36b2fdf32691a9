package etdz.investment.escort.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RestController;

/// Which zones offer escorts, and since when. An officer records what his zone decided.
@RestController
@RequestMapping(AdoptionResource.PATH)
class AdoptionResource {

    static final String PATH = "/api/investment/escorts/adoptions";

    private static final int LONGEST_TEXT = 500;

    record Recording(
            @Nullable ZoneCode zone,
            @Nullable Boolean offered,
            @Nullable LocalDate from,
            @Nullable String decidedBy,
            @Nullable String basis) {}

    record DecisionView(
            String id,
            ZoneCode zone,
            boolean offered,
            LocalDate from,
            String decidedBy,
            String basis,
            String by,
            Instant at) {

        static DecisionView of(Decision held) {
            return new DecisionView(
                    held.id(),
                    held.zone(),
                    held.offered(),
                    held.from(),
                    held.decidedBy(),
                    held.basis(),
                    held.by(),
                    held.at());
        }
    }

    /// @param offered whether a mandate may be given today
    /// @param since from which day that holds; absent where no decision holds yet
    /// @param decisions the newest first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdoptionView(
            ZoneCode zone,
            boolean offered,
            @Nullable LocalDate since,
            List<DecisionView> decisions) {

        static AdoptionView of(Adoption held, LocalDate today) {
            return new AdoptionView(
                    held.zone(),
                    held.isOfferedOn(today),
                    held.holdingOn(today).map(Decision::from).orElse(null),
                    held.decisions().reversed().stream().map(DecisionView::of).toList());
        }
    }

    record Sheet(List<AdoptionView> items) {}

    private final Adoptions adoptions;
    private final EscortDecisions decisions;
    private final CreationKeys keys;
    private final InstantSource clock;

    AdoptionResource(
            Adoptions adoptions,
            EscortDecisions decisions,
            CreationKeys keys,
            InstantSource clock) {
        this.adoptions = adoptions;
        this.decisions = decisions;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Sheet list() {
        var today = China.dayOf(clock.instant());
        return new Sheet(adoptions.all().stream().map(it -> AdoptionView.of(it, today)).toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<DecisionView> record(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Recording body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = zone(actor, body.zone(), complaints);
        var offered = complaints.needed("/offered", body.offered());
        var from = complaints.needed("/from", body.from());
        var decidedBy = complaints.text("/decidedBy", body.decidedBy(), LONGEST_TEXT);
        var basis = complaints.text("/basis", body.basis(), LONGEST_TEXT);
        complaints.raise();
        var added =
                decisions.add(
                        new Decision(
                                UuidCreator.getTimeOrderedEpoch().toString(),
                                zone.orElseThrow(),
                                offered.orElseThrow(),
                                from.orElseThrow(),
                                decidedBy,
                                basis,
                                actor.getPrincipal(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                creation));
        return ResponseEntity.created(URI.create(PATH)).body(DecisionView.of(added));
    }

    /// The officer's own zone; one who has several says which.
    private static Optional<ZoneCode> zone(
            Actor actor, @Nullable ZoneCode asked, Complaints complaints) {
        if (asked == null && actor.scope() instanceof Scope.Zones(var zones) && zones.size() == 1) {
            return zones.stream().findFirst();
        }
        var zone = complaints.needed("/zone", asked);
        if (zone.filter(it -> !actor.scope().covers(it) || !it.isWellFormed()).isPresent()) {
            complaints.at("/zone", "不是您所在的经开区", "not a zone of yours");
        }
        return zone;
    }
}
