package etdz.policy.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.policy.organ.Duty;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import etdz.policy.organ.Post;
import etdz.policy.organ.person.PeopleImport;
import etdz.policy.organ.person.PeopleImport.Listed;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The demo users who are staff, at the posts of their organs, with a roster and an absence to see.
final class SamplePeople {

    private static final String BY = "seed";
    private static final int ROSTER_DAYS = 60;
    private static final int AWAY_IN = 5;
    private static final int AWAY_DAYS = 4;
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Map<String, Duty> DUTIES =
            Map.of(
                    "officer", Duty.ACCEPTANCE,
                    "reviewer", Duty.REVIEW,
                    "approver", Duty.APPROVAL,
                    "land-officer", Duty.LAND,
                    "supervisor", Duty.SUPERVISION,
                    "leader", Duty.LEADERSHIP,
                    "department", Duty.CONSULTATION,
                    "catalogue-editor", Duty.CATALOGUE,
                    "system-admin", Duty.ADMINISTRATION);

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Group> groups) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Group(List<User> people) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record User(
            String id,
            Bilingual name,
            List<String> roles,
            @Nullable OrganCode organ,
            @Nullable ZoneCode zone) {}

    private final List<User> users;
    private final PeopleImport people;
    private final Organs organs;

    SamplePeople(Path samples, JsonMapper json, PeopleImport people, Organs organs) {
        this.users =
                json
                        .readValue(samples.resolve("people.json").toFile(), File.class)
                        .groups()
                        .stream()
                        .flatMap(group -> group.people().stream())
                        .toList();
        this.people = people;
        this.organs = organs;
    }

    void addAll(Instant now) {
        people.addMissing(users.stream().flatMap(user -> listed(user).stream()).toList(), BY, now);
        var today = China.dayOf(now);
        var weekdays =
                today.withDayOfMonth(1)
                        .datesUntil(today.plusDays(ROSTER_DAYS))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .toList();
        for (var user : users) {
            if (user.zone() != null && user.roles().contains("officer")) {
                posts(user)
                        .forEach(post ->
                                people.roster(post.code(), weekdays, List.of(user.id()), BY, now));
            }
        }
        users.stream()
                .filter(user -> user.roles().contains("reviewer"))
                .forEach(user -> goAway(user, today, now));
    }

    /// Each reviewer is away for some days, and the approver of his zone stands in.
    private void goAway(User user, LocalDate today, Instant now) {
        users.stream()
                .filter(other -> other.roles().contains("approver"))
                .filter(other -> String.valueOf(other.zone()).equals(String.valueOf(user.zone())))
                .findFirst()
                .ifPresent(deputy ->
                        people.absence(
                                user.id(),
                                today.plusDays(AWAY_IN),
                                today.plusDays(AWAY_IN + AWAY_DAYS),
                                deputy.id(),
                                BY,
                                now));
    }

    private Optional<Listed> listed(User user) {
        var organ = user.organ();
        return organ == null || organs.find(organ).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Listed(
                                user.id(),
                                user.name().zh(),
                                organ,
                                posts(user).map(Post::code).toList(),
                                SINCE));
    }

    private Stream<Post> posts(User user) {
        var organ = user.organ();
        return organ == null
                ? Stream.empty()
                : organs.posts(organ).stream()
                        .filter(post ->
                                user.roles().stream()
                                        .flatMap(role -> Stream.ofNullable(DUTIES.get(role)))
                                        .anyMatch(post.duties()::contains));
    }
}
