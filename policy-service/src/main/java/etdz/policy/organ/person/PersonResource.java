package etdz.policy.organ.person;

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
import etdz.policy.organ.Duty;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import etdz.policy.organ.PostCode;
import etdz.policy.organ.Staff;
import etdz.policy.organ.person.Command.GiveUpPost;
import etdz.policy.organ.person.Command.Leave;
import etdz.policy.organ.person.Command.Stay;
import etdz.policy.organ.person.Command.TakePost;
import etdz.policy.organ.person.Outcome.Moved;
import etdz.policy.organ.person.Outcome.TurnedDown;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The members of staff of the caller's scope; an administrator registers them and gives them
/// posts.
@RestController
@RequestMapping(PersonResource.PATH)
class PersonResource {

    static final String PATH = "/api/policy/people";
    static final int LONGEST_USER = 64;

    private static final int LONGEST_NAME = 60;
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Bilingual NO_SUBJECT =
            new Bilingual("不是统一身份认证的账号", "not a subject of the identity provider");

    record NewPerson(@Nullable String user, @Nullable String name, @Nullable OrganCode organ) {}

    record Tenure(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record Day(@Nullable LocalDate on) {}

    record HoldingView(
            PostCode post,
            OrganCode organ,
            Set<Duty> duties,
            LocalDate from,
            @Nullable LocalDate to) {

        static HoldingView of(Holding it) {
            return new HoldingView(it.post(), it.organ(), it.duties(), it.from(), it.to());
        }
    }

    record PersonView(
            String user,
            String name,
            OrganCode organ,
            @Nullable ZoneCode zone,
            List<HoldingView> posts,
            @Nullable LocalDate leavingOn,
            long version) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.user(),
                    person.name(),
                    person.organ(),
                    person.zone(),
                    person.posts().stream().map(HoldingView::of).toList(),
                    person.leavingOn(),
                    person.version());
        }
    }

    private final PeopleRegister register;
    private final Organs organs;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    PersonResource(
            PeopleRegister register,
            Organs organs,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.register = register;
        this.organs = organs;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Staff.READS)
    ResponseEntity<Listing<PersonView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<OrganCode> organ,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = register.page(zone, organ, actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(PersonView::of));
    }

    @GetMapping("/{user}")
    @PreAuthorize(Staff.READS)
    ResponseEntity<PersonView> show(Actor actor, @PathVariable String user) {
        return answer(held(actor, user));
    }

    @PostMapping
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PersonView> register(
            Actor actor, @RequestHeader(HEADER) Optional<String> key, @RequestBody NewPerson body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var user =
                complaints.checked(
                        "/user", body.user(), it -> USER.matcher(it).matches(), NO_SUBJECT);
        var name = complaints.text("/name", body.name(), LONGEST_NAME);
        var organ =
                complaints
                        .checked("/organ", body.organ(), it -> true, NO_SUBJECT)
                        .flatMap(code -> organs.find(code, actor.scope()));
        if (body.organ() != null && organ.isEmpty()) {
            complaints.at("/organ", "没有这个机关", "no such organ");
        }
        complaints.raise();
        var at = organ.orElseThrow();
        var first =
                Person.registered(
                        user.orElseThrow(),
                        name,
                        at.code(),
                        at.zone(),
                        List.of(),
                        actor.getPrincipal(),
                        now());
        var stored =
                register.add(first, creation)
                        .orElseThrow(
                                () -> Problem.of(CONFLICT, "code-taken").at("/user", first.user()));
        return ResponseEntity.created(URI.create(PATH + "/" + stored.user()))
                .eTag(ETag.of(stored.version()).value())
                .body(PersonView.of(stored));
    }

    @PutMapping("/{user}/posts/{post}")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PersonView> takePost(
            Actor actor,
            @PathVariable String user,
            @PathVariable PostCode post,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Tenure body) {
        var complaints = new Complaints();
        if (body.from() == null) {
            complaints.needed("/from");
        } else if (body.to() != null && body.to().isBefore(body.from())) {
            complaints.at("/to", "不能早于开始日期", "not before it begins");
        }
        complaints.raise();
        var from = Optional.ofNullable(body.from()).orElseThrow();
        var given =
                organs.post(post, actor.scope())
                        .filter(it -> it.openOn(from))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-post"));
        return move(actor, user, read, new TakePost(Holding.of(given, from, body.to())));
    }

    @PutMapping("/{user}/posts/{post}/end")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PersonView> giveUpPost(
            Actor actor,
            @PathVariable String user,
            @PathVariable PostCode post,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Day body) {
        return move(actor, user, read, new GiveUpPost(post, needed(body)));
    }

    @PutMapping("/{user}/leaving")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PersonView> leave(
            Actor actor,
            @PathVariable String user,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Day body) {
        return move(actor, user, read, new Leave(needed(body)));
    }

    @DeleteMapping("/{user}/leaving")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<PersonView> stay(
            Actor actor, @PathVariable String user, @RequestHeader(IF_MATCH) Optional<ETag> read) {
        return move(actor, user, read, new Stay());
    }

    private static LocalDate needed(Day body) {
        var complaints = new Complaints();
        if (body.on() == null) {
            complaints.needed("/on");
        }
        complaints.raise();
        return Optional.ofNullable(body.on()).orElseThrow();
    }

    private ResponseEntity<PersonView> move(
            Actor actor, String user, Optional<ETag> read, Command command) {
        var held = held(actor, user);
        ETag.of(held.version()).requireIn(read);
        return switch (held.on(command, actor.getPrincipal(), now())) {
            case Moved(var next) when register.store(next, Optional.empty()) -> answer(next);
            case Moved _ -> throw ETag.stale();
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private Person held(Actor actor, String user) {
        return register.find(user, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-person"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ResponseEntity<PersonView> answer(Person person) {
        return ETag.of(person.version()).on(PersonView.of(person));
    }
}
