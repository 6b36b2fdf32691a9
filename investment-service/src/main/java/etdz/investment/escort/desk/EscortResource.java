package etdz.investment.escort.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.Standing;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.DueBounds;
import etdz.investment.escort.view.EscortRow;
import etdz.investment.escort.view.EscortView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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

/// The escorts of whoever asks: a client his own, an agent those that name him, the staff of a zone
/// its.
@RestController
@RequestMapping(EscortDesk.PATH)
class EscortResource {

    private static final List<String> WORDS = List.of("running", "all", "overdue", "expired");

    private final Escorts escorts;
    private final OfferingEscort offering;
    private final EscortDesk desk;
    private final CreationKeys keys;
    private final Paging paging;

    EscortResource(
            Escorts escorts,
            OfferingEscort offering,
            EscortDesk desk,
            CreationKeys keys,
            Paging paging) {
        this.escorts = escorts;
        this.offering = offering;
        this.desk = desk;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('APPLICANT', 'INVESTOR')")
    ResponseEntity<EscortView> offer(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody OfferingEscort.Body body) {
        var held = offering.offer(actor, body, keys.of(actor, key, body));
        return ResponseEntity.created(URI.create(EscortDesk.PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(desk.view(held, actor));
    }

    @GetMapping
    @PreAuthorize(EscortDesk.READERS)
    ResponseEntity<Listing<EscortRow>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam(defaultValue = "running") String standing,
            @RequestParam Optional<StageCode> stage,
            @RequestParam Optional<String> agent,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var wanted = new Wanted(zone, agent, stage, which(standing, desk.now()));
        var page = escorts.page(Reader.of(actor), wanted, paging.request(limit, cursor));
        return paging.answer(page.map(it -> desk.row(it, actor)));
    }

    /// What a list is called in the address.
    static Wanted.Which which(String standing, Moment now) {
        if (Standing.LABELS.contains(standing)) {
            return new Wanted.Standings(List.of(Standing.variant(standing)));
        }
        return switch (standing) {
            case "running" -> new Wanted.Standings(List.of("Offered", "InForce"));
            case "all" -> new Wanted.Any();
            case "overdue" -> new Wanted.Overdue(DueBounds.before(now.today(), now.calendar()));
            case "expired" -> new Wanted.Expired(now.today());
            default ->
                    throw Problem.of(BAD_REQUEST, "bad-parameter")
                            .at(
                                    "standing",
                                    String.join("|", WORDS)
                                            + "|"
                                            + String.join("|", Standing.LABELS));
        };
    }

    @GetMapping("/{id}")
    @PreAuthorize(EscortDesk.READERS)
    ResponseEntity<EscortView> show(Actor actor, @PathVariable EscortId id) {
        return desk.answer(desk.held(actor, id), actor);
    }
}
