package etdz.investment.placement;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.caller.Callers;
import etdz.investment.placement.MajorProject.Outcome;
import etdz.investment.placement.MajorProject.Outcome.Moved;
import etdz.investment.placement.MajorProject.Outcome.TurnedDown;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/// Major projects of the leagues and cities, and where they are placed.
@RestController
@RequestMapping(MajorProjectResource.PATH)
class MajorProjectResource {

    static final String PATH = "/api/investment/major-projects";

    private static final String DECIDERS = "hasAnyRole('OFFICER', 'DEPARTMENT', 'LEADER')";
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    record Proposing(
            @Nullable ZoneCode zone,
            @Nullable String name,
            @Nullable String industry,
            @Nullable BigDecimal investmentWan,
            @Nullable String basis) {}

    record Placing(
            @Nullable String placement,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable String place,
            @Nullable String reason) {}

    record Because(@Nullable String reason) {}

    /// @param source what the placement follows
    record Figures(int year, String source, List<FigureView> items) {}

    /// @param share decimal string from 0 to 1, absent where nothing was decided
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureView(ZoneCode zone, long inZone, long elsewhere, @Nullable String share) {

        static FigureView of(PlacementFigure figure) {
            var share = figure.share();
            return new FigureView(
                    figure.zone(),
                    figure.inZone(),
                    figure.elsewhere(),
                    share == null ? null : share.toPlainString());
        }
    }

    private final MajorProjects projects;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    MajorProjectResource(
            MajorProjects projects, CreationKeys keys, Paging paging, InstantSource clock) {
        this.projects = projects;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<Listing<MajorProjectView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> placement,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        if (placement.filter(label -> !MajorProjects.STORED.containsKey(label)).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter")
                    .at("placement", "OPEN|IN_ZONE|ELSEWHERE");
        }
        var page = projects.page(zone, placement, actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(held -> view(held, actor)));
    }

    @GetMapping("/figures")
    @PreAuthorize(Callers.STAFF)
    Figures figures(Actor actor, @RequestParam Optional<Integer> year) {
        var asked = year.orElseGet(() -> today().getYear());
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("year", FIRST_YEAR + "–" + LAST_YEAR);
        }
        return new Figures(
                asked,
                "内政办发〔2024〕5号 三（二）5",
                projects.figures(Year.of(asked), actor.scope()).stream()
                        .map(FigureView::of)
                        .toList());
    }

    @GetMapping("/{id}")
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<MajorProjectView> show(Actor actor, @PathVariable MajorProjectId id) {
        var held = held(actor, id);
        return ETag.of(held.version()).on(view(held, actor));
    }

    @PostMapping
    @PreAuthorize(DECIDERS)
    ResponseEntity<MajorProjectView> propose(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Proposing body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = Callers.zone(actor, body.zone(), complaints);
        var name = complaints.text("/name", body.name(), LONGEST_NAME);
        var industry =
                complaints.checked(
                        "/industry",
                        body.industry(),
                        it -> it.matches("[A-T]?\\d{2,4}"),
                        new Bilingual("应为国民经济行业代码，如 2720", "a code of GB/T 4754, such as 2720"));
        var investment =
                complaints.checked(
                        "/investmentWan",
                        body.investmentWan(),
                        it ->
                                it.signum() > 0
                                        && it.precision() - it.scale() <= 9
                                        && it.scale() <= 4,
                        new Bilingual("应为正数，单位万元", "positive, in ten thousands of yuan"));
        var basis = complaints.text("/basis", body.basis(), LONGEST_TEXT);
        complaints.raise();
        var held =
                projects.createdUnder(creation)
                        .orElseGet(() ->
                                projects.add(
                                        MajorProject.proposed(
                                                new MajorProjectId(
                                                        "MP-" + UuidCreator.getTimeOrderedEpoch()),
                                                zone.orElseThrow(),
                                                name,
                                                industry.orElseThrow(),
                                                Money.wan(investment.orElseThrow()),
                                                basis,
                                                actor.getPrincipal(),
                                                now()),
                                        creation));
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(view(held, actor));
    }

    @PutMapping("/{id}/placement")
    @PreAuthorize(DECIDERS)
    ResponseEntity<MajorProjectView> place(
            Actor actor,
            @PathVariable MajorProjectId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Placing body) {
        var now = now();
        var complaints = new Complaints();
        var where = placement(body, actor.getPrincipal(), now, complaints);
        complaints.raise();
        return move(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "place " + id.value(), body),
                held -> held.place(where, now));
    }

    private Placement placement(Placing body, String by, Instant now, Complaints complaints) {
        var on =
                complaints
                        .checked(
                                "/on",
                                body.on(),
                                it -> !it.isBefore(EARLIEST) && !it.isAfter(today()),
                                new Bilingual("应在2020年以后、今天以前", "after 2019, not after today"))
                        .orElse(EARLIEST);
        var document = complaints.text("/document", body.document(), LONGEST_NAME);
        return switch (String.valueOf(body.placement())) {
            case "IN_ZONE" -> new Placement.InZone(on, document, by, now);
            case "ELSEWHERE" ->
                    new Placement.Elsewhere(
                            complaints.text("/place", body.place(), LONGEST_NAME),
                            complaints.text("/reason", body.reason(), LONGEST_TEXT),
                            on,
                            document,
                            by,
                            now);
            default -> {
                complaints.at("/placement", "请选择布局去向", "IN_ZONE or ELSEWHERE");
                yield new Placement.Open();
            }
        };
    }

    @PutMapping("/{id}/reopening")
    @PreAuthorize(DECIDERS)
    ResponseEntity<MajorProjectView> reopen(
            Actor actor,
            @PathVariable MajorProjectId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_TEXT);
        complaints.raise();
        return move(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "reopen " + id.value(), body),
                held -> held.reopen(reason, actor.getPrincipal(), now()));
    }

    private ResponseEntity<MajorProjectView> move(
            Actor actor,
            MajorProjectId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Function<MajorProject, Outcome> act) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        MajorProject::version,
                        () -> key.filter(it -> projects.done(id, it)).isPresent(),
                        (_, next) -> projects.store(next, key));
        var moved = guarded.act(read, held -> moved(act.apply(held)));
        return ETag.of(moved.version()).on(view(moved, actor));
    }

    private static MajorProject moved(Outcome outcome) {
        return switch (outcome) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private MajorProject held(Actor actor, MajorProjectId id) {
        return projects.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-major-project"));
    }

    private static MajorProjectView view(MajorProject held, Actor actor) {
        return MajorProjectView.of(
                held, actor.is("officer") || actor.is("department") || actor.is("leader"));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
