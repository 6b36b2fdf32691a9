package etdz.policy.organ.person;

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
import etdz.policy.organ.Audit;
import etdz.policy.organ.Organs;
import etdz.policy.organ.Post;
import etdz.policy.organ.PostCode;
import etdz.policy.organ.Staff;
import etdz.policy.organ.person.RosterMonth.DutyDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// Who is on duty: of a zone on a day, and of a post in a month.
@RestController
@RequestMapping("/api/policy/roster")
class RosterResource {

    private static final int MOST_PEOPLE = 50;

    record Who(String user, String name) {

        static List<Who> named(List<String> users, Map<String, String> names) {
            return users.stream()
                    .map(user -> new Who(user, names.getOrDefault(user, user)))
                    .toList();
        }
    }

    record PostDay(PostCode post, Bilingual name, LocalDate day, List<Who> people) {}

    record DayView(LocalDate day, List<Who> planned, List<Who> onDuty) {

        static DayView of(Plan plan, Map<String, String> names) {
            return new DayView(
                    plan.day(), Who.named(plan.planned(), names), Who.named(plan.onDuty(), names));
        }
    }

    record MonthView(PostCode post, YearMonth month, List<DayView> days, long version) {}

    record DayBody(@Nullable LocalDate day, @Nullable List<@Nullable String> people) {}

    record MonthBody(@Nullable List<@Nullable DayBody> days) {}

    private final Rosters rosters;
    private final PeopleRegister register;
    private final People people;
    private final Organs organs;
    private final Paging paging;
    private final InstantSource clock;

    RosterResource(
            Rosters rosters,
            PeopleRegister register,
            People people,
            Organs organs,
            Paging paging,
            InstantSource clock) {
        this.rosters = rosters;
        this.register = register;
        this.people = people;
        this.organs = organs;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Staff.READS)
    ResponseEntity<Listing<PostDay>> ofZone(
            Actor actor,
            @RequestParam ZoneCode zone,
            @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var on = day.orElseGet(() -> China.dayOf(clock.instant()));
        var page = organs.posts(zone, actor.scope(), paging.request(limit, cursor));
        return paging.answer(
                page.map(post ->
                        new PostDay(
                                post.code(),
                                post.name(),
                                on,
                                named(people.onDuty(post.code(), on)))));
    }

    @GetMapping("/{post}/{month}")
    @PreAuthorize(Staff.READS)
    ResponseEntity<MonthView> ofPost(
            Actor actor, @PathVariable PostCode post, @PathVariable YearMonth month) {
        var held = held(actor, post);
        return answer(held, month, rosters.find(post, month));
    }

    /// The whole month, as it is to be from now on.
    @PutMapping("/{post}/{month}")
    @PreAuthorize(Staff.KEEPS)
    ResponseEntity<MonthView> plan(
            Actor actor,
            @PathVariable PostCode post,
            @PathVariable YearMonth month,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody MonthBody body) {
        var held = held(actor, post);
        var before = rosters.find(post, month);
        ETag.of(before.map(RosterMonth::version).orElse(0L)).requireIn(read);
        var days = days(held, month, Optional.ofNullable(body.days()).orElse(List.of()));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var audit =
                before.map(it -> it.audit().changed(actor.getPrincipal(), at))
                        .orElseGet(() -> Audit.made(actor.getPrincipal(), at));
        var next =
                new RosterMonth(
                        RosterMonth.id(post, month),
                        post,
                        held.zone(),
                        month.toString(),
                        days,
                        audit,
                        before.map(RosterMonth::version).orElse(0L) + 1);
        if (!rosters.store(next)) {
            throw ETag.stale();
        }
        return answer(held, month, Optional.of(next));
    }

    private List<DutyDay> days(Post post, YearMonth month, List<@Nullable DayBody> given) {
        var complaints = new Complaints();
        var holders = register.holding(post.code());
        var days = new TreeMap<LocalDate, DutyDay>();
        for (var i = 0; i < given.size(); i++) {
            var body = given.get(i);
            var day = body == null ? null : body.day();
            var pointer = "/days/" + i;
            if (body == null || day == null || !YearMonth.from(day).equals(month)) {
                complaints.at(pointer + "/day", "须是该月的一天", "a day of the month");
            } else if (days.put(day, planned(complaints, pointer, body, day, post, holders))
                    != null) {
                complaints.at(pointer + "/day", "同一天只能出现一次", "each day once");
            }
        }
        complaints.raise();
        return List.copyOf(days.values());
    }

    private static DutyDay planned(
            Complaints complaints,
            String pointer,
            DayBody body,
            LocalDate day,
            Post post,
            List<Person> holders) {
        var given = Optional.ofNullable(body.people()).orElse(List.of());
        if (given.size() > MOST_PEOPLE) {
            complaints.at(pointer + "/people", "最多 50 人", "at most 50 people");
        }
        var people = new LinkedHashSet<String>();
        for (var j = 0; j < Math.min(given.size(), MOST_PEOPLE); j++) {
            var user = given.get(j);
            if (user != null
                    && holders.stream()
                            .anyMatch(it -> it.user().equals(user) && it.holds(post.code(), day))) {
                people.add(user);
            } else {
                complaints.at(
                        pointer + "/people/" + j,
                        "当日不在该岗位任职",
                        "does not hold the post on this day");
            }
        }
        return new DutyDay(day, List.copyOf(people));
    }

    private ResponseEntity<MonthView> answer(
            Post post, YearMonth month, Optional<RosterMonth> roster) {
        var holders = register.holding(post.code());
        var days =
                month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .map(day ->
                                new Plan(
                                        day,
                                        roster.flatMap(it -> it.on(day)).orElse(List.of()),
                                        people.onDuty(post.code(), holders, roster, day)))
                        .toList();
        var names =
                people.names(
                        days.stream()
                                .flatMap(it ->
                                        Stream.of(it.planned(), it.onDuty()).flatMap(List::stream))
                                .collect(Collectors.toSet()));
        var version = roster.map(RosterMonth::version).orElse(0L);
        var view =
                new MonthView(
                        post.code(),
                        month,
                        days.stream().map(it -> DayView.of(it, names)).toList(),
                        version);
        return ETag.of(version).on(view);
    }

    record Plan(LocalDate day, List<String> planned, List<String> onDuty) {}

    private List<Who> named(List<String> users) {
        return Who.named(users, people.names(users));
    }

    private Post held(Actor actor, PostCode post) {
        return organs.post(post, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-post"));
    }
}
