package etdz.policy.staffing;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.staffing.StaffingPost.Kind;
import etdz.policy.staffing.StaffingPost.Lender;
import etdz.policy.staffing.StaffingPosts.Total;
import etdz.policy.zone.Zones;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/// Lent by departments, used and counted by the zone.
@RestController
@RequestMapping(StaffingResource.PATH)
class StaffingResource {

    static final String PATH = "/api/policy/staffing-posts";

    private static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";
    private static final int MOST_POSTS = 10_000;
    private static final int LONGEST = 200;
    private static final Bilingual A_NUMBER = new Bilingual("须为 1 至 10000", "1 to 10,000");

    record PostView(
            String id,
            ZoneCode zone,
            Kind kind,
            Lender lender,
            int count,
            int used,
            String purpose,
            LocalDate from,
            @Nullable LocalDate until,
            boolean sample,
            long version) {

        static PostView of(StaffingPost post) {
            return new PostView(
                    post.id(),
                    post.zone(),
                    post.kind(),
                    post.lender(),
                    post.count(),
                    post.used(),
                    post.purpose(),
                    post.from(),
                    post.until().equals(StaffingPost.OPEN_END) ? null : post.until(),
                    post.sample(),
                    post.version());
        }
    }

    record Lending(
            @Nullable ZoneCode zone,
            @Nullable Kind kind,
            @Nullable Lender lender,
            @Nullable Integer count,
            @Nullable String purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Use(@Nullable Integer used) {}

    record Totals(LocalDate on, List<Total> items) {}

    private final StaffingPosts posts;
    private final Zones zones;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    StaffingResource(
            StaffingPosts posts,
            Zones zones,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.posts = posts;
        this.zones = zones;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<Listing<PostView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = posts.page(actor.scope(), zone, paging.request(limit, cursor));
        return paging.answer(page.map(PostView::of));
    }

    @GetMapping("/totals")
    @PreAuthorize(STAFF)
    Totals totals(Actor actor, @RequestParam Optional<LocalDate> on) {
        var day = on.orElseGet(() -> China.dayOf(clock.instant()));
        return new Totals(day, posts.totals(actor.scope(), day));
    }

    @PostMapping
    @PreAuthorize("hasRole('DEPARTMENT')")
    ResponseEntity<PostView> lend(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Lending body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = complaints.needed("/zone", body.zone());
        if (zone.filter(code -> !actor.scope().covers(code) || zones.find(code).isEmpty())
                .isPresent()) {
            throw Problem.of(NOT_FOUND, "no-such-zone");
        }
        var kind = complaints.needed("/kind", body.kind());
        var lender = complaints.needed("/lender", body.lender());
        lender.ifPresent(organ -> {
            complaints.text("/lender/organ", organ.organ(), LONGEST);
            complaints.text("/lender/name", organ.name(), LONGEST);
        });
        var count =
                complaints.checked(
                        "/count", body.count(), n -> n >= 1 && n <= MOST_POSTS, A_NUMBER);
        var purpose = complaints.text("/purpose", body.purpose(), LONGEST);
        var from = complaints.needed("/from", body.from());
        var until = Optional.ofNullable(body.until()).orElse(StaffingPost.OPEN_END);
        if (from.filter(until::isBefore).isPresent()) {
            complaints.at("/until", "早于起始日期", "before its beginning");
        }
        complaints.raise();
        var post =
                posts.add(
                        new StaffingPost(
                                "STP-" + UuidCreator.getTimeOrderedEpoch(),
                                zone.orElseThrow(),
                                kind.orElseThrow(),
                                lender.orElseThrow(),
                                count.orElseThrow(),
                                0,
                                purpose,
                                from.orElseThrow(),
                                until,
                                false,
                                1,
                                creation));
        return ResponseEntity.created(URI.create(PATH + "/" + post.id()))
                .eTag("\"" + post.version() + "\"")
                .body(PostView.of(post));
    }

    @PutMapping("/{id}/use")
    @PreAuthorize("hasAnyRole('OFFICER', 'APPROVER', 'DEPARTMENT')")
    ResponseEntity<PostView> use(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Use body) {
        var held =
                posts.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-post"));
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var used =
                complaints.checked(
                        "/used",
                        body.used(),
                        n -> n >= 0 && n <= MOST_POSTS,
                        new Bilingual("须为 0 至 10000", "0 to 10,000"));
        complaints.raise();
        if (used.orElseThrow() > held.count()) {
            throw Problem.of(CONFLICT, "more-posts-than-lent").with("count", held.count());
        }
        var now = posts.use(held, used.orElseThrow()).orElseThrow(ETag::stale);
        return ETag.of(now.version()).on(PostView.of(now));
    }
}
