package etdz.policy.organ;

import static etdz.common.http.CreationKeys.HEADER;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

@RestController
@RequestMapping(OrganResource.PATH + "/{organ}/posts")
class PostResource {

    private static final int MOST_MATTERS = 200;
    private static final int LONGEST_MATTER = 40;

    record NewPost(
            @Nullable String code,
            @Nullable Bilingual name,
            @Nullable List<@Nullable Duty> duties,
            @Nullable List<@Nullable String> matters) {}

    record ChangedPost(
            @Nullable Bilingual name,
            @Nullable List<@Nullable String> matters,
            @Nullable LocalDate closedOn) {}

    record PostView(
            PostCode code,
            OrganCode organ,
            @Nullable ZoneCode zone,
            Bilingual name,
            Set<Duty> duties,
            Set<String> matters,
            @Nullable LocalDate closedOn,
            long version) {

        static PostView of(Post post) {
            return new PostView(
                    post.code(),
                    post.organ(),
                    post.zone(),
                    post.name(),
                    post.duties(),
                    post.matters(),
                    post.closedOn(),
                    post.version());
        }
    }

    private final OrganRegister organs;
    private final PostRegister posts;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    PostResource(
            OrganRegister organs,
            PostRegister posts,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.organs = organs;
        this.posts = posts;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Staff.READS)
    ResponseEntity<Listing<PostView>> list(
            Actor actor,
            @PathVariable OrganCode organ,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        if (organs.find(organ).isEmpty()) {
            throw Problem.of(NOT_FOUND, "no-such-organ");
        }
        var page = posts.of(organ, actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(PostView::of));
    }

    @GetMapping("/{post}")
    @PreAuthorize(Staff.READS)
    ResponseEntity<PostView> show(
            Actor actor, @PathVariable OrganCode organ, @PathVariable PostCode post) {
        return answer(held(actor, organ, post));
    }

    @PostMapping
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PostView> register(
            Actor actor,
            @PathVariable OrganCode organ,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody NewPost body) {
        var creation = keys.of(actor, key, body);
        var of =
                organs.find(organ, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-organ"));
        var complaints = new Complaints();
        Shapes.code(complaints, "/code", body.code());
        var name = Shapes.name(complaints, body.name());
        var duties = Shapes.all(complaints, "/duties", body.duties());
        if (duties.isEmpty()) {
            complaints.needed("/duties");
        }
        var matters = matters(complaints, body.matters());
        complaints.raise();
        var made =
                new Post(
                        new PostCode(String.valueOf(body.code())),
                        of.code(),
                        of.zone(),
                        name,
                        duties,
                        matters,
                        null,
                        Audit.made(actor.getPrincipal(), now()),
                        1,
                        creation);
        var stored =
                posts.add(made)
                        .orElseThrow(() ->
                                Problem.of(CONFLICT, "code-taken")
                                        .at("/code", made.code().value()));
        var place =
                "%s/%s/posts/%s"
                        .formatted(
                                OrganResource.PATH, stored.organ().value(), stored.code().value());
        return ResponseEntity.created(URI.create(place))
                .eTag(ETag.of(stored.version()).value())
                .body(PostView.of(stored));
    }

    @PutMapping("/{post}")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PostView> change(
            Actor actor,
            @PathVariable OrganCode organ,
            @PathVariable PostCode post,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody ChangedPost body) {
        var held = held(actor, organ, post);
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var to =
                new Post.Particulars(
                        Shapes.name(complaints, body.name()),
                        matters(complaints, body.matters()),
                        body.closedOn());
        complaints.raise();
        var next = held.changed(to, held.audit().changed(actor.getPrincipal(), now()));
        if (!posts.store(next)) {
            throw ETag.stale();
        }
        return answer(next);
    }

    private static Set<String> matters(
            Complaints complaints, @Nullable List<@Nullable String> given) {
        var matters = Shapes.all(complaints, "/matters", given);
        if (matters.size() > MOST_MATTERS
                || matters.stream().anyMatch(code -> code.length() > LONGEST_MATTER)) {
            complaints.at("/matters", "最多 200 个事项编码", "at most 200 codes of matters");
        }
        return matters;
    }

    private Post held(Actor actor, OrganCode organ, PostCode post) {
        return posts.find(post, actor.scope())
                .filter(found -> found.organ().equals(organ))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-post"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ResponseEntity<PostView> answer(Post post) {
        return ETag.of(post.version()).on(PostView.of(post));
    }
}
