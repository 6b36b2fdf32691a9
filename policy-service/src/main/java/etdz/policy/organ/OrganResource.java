package etdz.policy.organ;

import static etdz.common.http.CreationKeys.HEADER;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.policy.organ.Organ.Kind;
import etdz.policy.organ.Organ.Level;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/// Where an organ is and how to reach it is public; an administrator keeps those of his scope.
@RestController
@RequestMapping(OrganResource.PATH)
class OrganResource {

    static final String PATH = "/api/policy/organs";
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_PHONE = 40;

    record NewOrgan(
            @Nullable String code,
            @Nullable Bilingual name,
            @Nullable Kind kind,
            @Nullable Level level,
            @Nullable ZoneCode zone,
            @Nullable OrganCode parent,
            @Nullable CreditCode creditCode,
            @Nullable String address,
            @Nullable String phone) {}

    record ChangedOrgan(
            @Nullable Bilingual name,
            @Nullable OrganCode parent,
            @Nullable CreditCode creditCode,
            @Nullable String address,
            @Nullable String phone,
            @Nullable LocalDate closedOn) {}

    record OrganView(
            OrganCode code,
            Bilingual name,
            Kind kind,
            Level level,
            @Nullable ZoneCode zone,
            @Nullable OrganCode parent,
            @Nullable CreditCode creditCode,
            String address,
            String phone,
            @Nullable LocalDate closedOn,
            boolean sample,
            long version) {

        static OrganView of(Organ organ) {
            return new OrganView(
                    organ.code(),
                    organ.name(),
                    organ.kind(),
                    organ.level(),
                    organ.zone(),
                    organ.parent(),
                    organ.creditCode(),
                    organ.address(),
                    organ.phone(),
                    organ.closedOn(),
                    organ.sample(),
                    organ.version());
        }
    }

    private final OrganRegister organs;
    private final PostRegister posts;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    OrganResource(
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
    @PreAuthorize("permitAll()")
    ResponseEntity<Listing<OrganView>> list(
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Level> level,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        return paging.answer(
                organs.page(zone, level, paging.request(limit, cursor)).map(OrganView::of));
    }

    @GetMapping("/{code}")
    @PreAuthorize("permitAll()")
    ResponseEntity<OrganView> show(@PathVariable OrganCode code) {
        return answer(organs.find(code).orElseThrow(OrganResource::missing));
    }

    @PostMapping
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<OrganView> register(
            Actor actor, @RequestHeader(HEADER) Optional<String> key, @RequestBody NewOrgan body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        Shapes.code(complaints, "/code", body.code());
        var particulars =
                particulars(
                        complaints,
                        body.name(),
                        body.parent(),
                        body.creditCode(),
                        body.address(),
                        body.phone(),
                        null);
        if (body.kind() == null) {
            complaints.needed("/kind");
        }
        if (body.level() == null) {
            complaints.needed("/level");
        }
        if (body.level() == Level.ZONE && body.zone() == null) {
            complaints.needed("/zone");
        }
        complaints.raise();
        if (body.code() == null || body.kind() == null || body.level() == null) {
            throw new IllegalStateException("complained of above");
        }
        mayKeep(actor, body.zone());
        var made =
                new Organ(
                        new OrganCode(body.code()),
                        particulars.name(),
                        body.kind(),
                        body.level(),
                        body.zone(),
                        particulars.parent(),
                        particulars.creditCode(),
                        particulars.address(),
                        particulars.phone(),
                        null,
                        false,
                        Audit.made(actor.getPrincipal(), now()),
                        1,
                        creation);
        var stored =
                organs.add(made)
                        .orElseThrow(() ->
                                Problem.of(CONFLICT, "code-taken")
                                        .at("/code", made.code().value()));
        return ResponseEntity.created(URI.create(PATH + "/" + stored.code().value()))
                .eTag(ETag.of(stored.version()).value())
                .body(OrganView.of(stored));
    }

    @PutMapping("/{code}")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<OrganView> change(
            Actor actor,
            @PathVariable OrganCode code,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody ChangedOrgan body) {
        var held = organs.find(code, actor.scope()).orElseThrow(OrganResource::missing);
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var to =
                particulars(
                        complaints,
                        body.name(),
                        body.parent(),
                        body.creditCode(),
                        body.address(),
                        body.phone(),
                        body.closedOn());
        if (code.equals(to.parent())) {
            complaints.at("/parent", "不能是自己的上级", "not its own parent");
        }
        complaints.raise();
        if (to.closedOn() != null && posts.anyOpen(code, to.closedOn())) {
            throw Problem.of(CONFLICT, "organ-has-open-posts");
        }
        var next = held.changed(to, held.audit().changed(actor.getPrincipal(), now()));
        if (!organs.store(next)) {
            throw ETag.stale();
        }
        return answer(next);
    }

    private Organ.Particulars particulars(
            Complaints complaints,
            @Nullable Bilingual name,
            @Nullable OrganCode parent,
            @Nullable CreditCode creditCode,
            @Nullable String address,
            @Nullable String phone,
            @Nullable LocalDate closedOn) {
        if (parent != null && organs.find(parent).isEmpty()) {
            complaints.at("/parent", "没有这个机关", "no such organ");
        }
        if (creditCode != null && !creditCode.verdict().valid()) {
            complaints.at("/creditCode", "统一社会信用代码不正确", "not a valid credit code");
        }
        return new Organ.Particulars(
                Shapes.name(complaints, name),
                parent,
                creditCode,
                complaints.text("/address", address, LONGEST_ADDRESS),
                complaints.text("/phone", phone, LONGEST_PHONE),
                closedOn);
    }

    /// An administrator of zones makes organs of these zones only.
    static void mayKeep(Actor actor, @Nullable ZoneCode zone) {
        var may =
                switch (actor.scope()) {
                    case Scope.Everywhere() -> true;
                    case Scope.Zones(var zones) -> zone != null && zones.contains(zone);
                    case Scope.Department _, Scope.Own _, Scope.Self _ -> false;
                };
        if (!may) {
            throw Problem.of(FORBIDDEN, "not-allowed");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Problem missing() {
        return Problem.of(NOT_FOUND, "no-such-organ");
    }

    private static ResponseEntity<OrganView> answer(Organ organ) {
        return ETag.of(organ.version()).on(OrganView.of(organ));
    }
}
