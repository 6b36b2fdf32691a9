package etdz.policy.matter.edition;

import static etdz.policy.matter.edition.CatalogueEntry.Refusal.ALREADY_WITHDRAWN;
import static etdz.policy.matter.edition.CatalogueEntry.Refusal.HOLDS_ALREADY;
import static etdz.policy.matter.edition.CatalogueEntry.Refusal.NO_SUCH_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import etdz.common.http.EventContract;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.CatalogueEntry.Outcome.Moved;
import etdz.policy.matter.edition.CatalogueEntry.Outcome.TurnedDown;
import etdz.policy.matter.edition.Timeline.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two times: the days on which a version holds, and the moments at which that became known.
class CatalogueEntryTest {

    private static final Matter TEXT = CatalogueFixture.matter("SMP-FG-001", 1);
    private static final Instant JANUARY = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-06T02:00:00Z");

    static List<MatterEvent> events() {
        return withdrawn(twoVersions(), 2, MAY).outbox().subList(1, 3);
    }

    @Test
    void a_version_holds_until_the_day_before_the_next_one() {
        var entry = twoVersions();

        assertThat(entry.shelves())
                .extracting(CatalogueEntry.Shelf::from, CatalogueEntry.Shelf::until)
                .containsExactly(
                        tuple(day("2026-02-01"), day("2026-06-30")),
                        tuple(day("2026-07-01"), Timeline.OPEN_END));
        assertThat(versionOn(entry, "2026-01-31")).isEmpty();
        assertThat(versionOn(entry, "2026-06-30")).contains(1);
        assertThat(versionOn(entry, "2026-07-01")).contains(2);
    }

    @Test
    void what_was_known_earlier_is_answered_as_it_was_known() {
        var timeline = twoVersions().timeline();
        var august = day("2026-08-01");

        assertThat(timeline.on(august, JANUARY).map(Edition::version)).contains(1);
        assertThat(timeline.on(august, MARCH).map(Edition::version)).contains(2);
        assertThat(timeline.on(august, JANUARY.minusMillis(1))).isEmpty();
    }

    @Test
    void what_is_withdrawn_before_it_holds_gives_its_days_back() {
        var entry = withdrawn(twoVersions(), 2, MAY);

        assertThat(versionOn(entry, "2026-08-01")).contains(1);
        assertThat(entry.timeline().on(day("2026-08-01"), MARCH).map(Edition::version))
                .as("in March nobody knew")
                .contains(2);
        assertThat(entry.shelves()).hasSize(1);
        assertThat(entry.timeline().newest().map(Edition::version)).contains(1);
    }

    @Test
    void the_only_version_can_be_withdrawn_too() {
        var entry =
                withdrawn(
                        CatalogueEntry.first(TEXT.code(), edition(1, "2026-07-01", MARCH)), 1, MAY);

        assertThat(versionOn(entry, "2026-08-01")).isEmpty();
        assertThat(entry.shelves()).isEmpty();
    }

    @Test
    void of_two_versions_from_one_day_the_later_one_holds() {
        var entry = twoVersions().publishing(edition(3, "2026-07-01", MAY));

        assertThat(versionOn(entry, "2026-07-01")).contains(3);
        assertThat(entry.timeline().spans())
                .extracting(span -> span.edition().version())
                .containsExactly(1, 3);
    }

    @Test
    void a_version_published_later_may_begin_earlier() {
        var entry = twoVersions().publishing(edition(3, "2026-06-01", MAY));

        assertThat(versionOn(entry, "2026-06-15")).contains(3);
        assertThat(versionOn(entry, "2026-07-15")).contains(2);
    }

    @Test
    void a_matter_that_is_given_up_ends() {
        var text = TEXT.published(1, day("2026-02-01"));
        var ends =
                new Edition(
                        1,
                        text.effectiveFrom(),
                        day("2026-08-31"),
                        text.name(),
                        text.type(),
                        true,
                        true,
                        1,
                        List.of(),
                        JANUARY,
                        "test",
                        null,
                        null);
        var entry = CatalogueEntry.first(TEXT.code(), ends);

        assertThat(versionOn(entry, "2026-08-31")).contains(1);
        assertThat(versionOn(entry, "2026-09-01")).isEmpty();
        assertThat(entry.timeline().spans())
                .extracting(Span::until)
                .containsExactly(day("2026-08-31"));
    }

    @Test
    void what_holds_or_is_withdrawn_or_unknown_is_not_withdrawn() {
        var entry = twoVersions();

        assertThat(entry.withdrawing(1, "editor", "?", MAY, day("2026-05-06")))
                .isEqualTo(new TurnedDown(HOLDS_ALREADY));
        assertThat(entry.withdrawing(2, "editor", "?", MAY, day("2026-07-01")))
                .isEqualTo(new TurnedDown(HOLDS_ALREADY));
        assertThat(entry.withdrawing(7, "editor", "?", MAY, day("2026-05-06")))
                .isEqualTo(new TurnedDown(NO_SUCH_VERSION));
        assertThat(withdrawn(entry, 2, MAY).withdrawing(2, "editor", "?", MAY, day("2026-05-06")))
                .isEqualTo(new TurnedDown(ALREADY_WITHDRAWN));
    }

    @Test
    void every_version_of_an_entry_has_one_event() {
        var entry = withdrawn(twoVersions(), 2, MAY);

        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.outbox())
                .extracting(MatterEvent::id)
                .containsExactly("SMP-FG-001-1", "SMP-FG-001-2", "SMP-FG-001-3");
        assertThat(MatterEvent.of(entry)).isEqualTo(entry.outbox().getLast());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(MatterEvent event) {
        EventContract.keepsToSchema(event.type(), event.data());
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                MatterMove.class, events().stream().map(MatterEvent::type).toList());
    }

    private static CatalogueEntry twoVersions() {
        return CatalogueEntry.first(TEXT.code(), edition(1, "2026-02-01", JANUARY))
                .publishing(edition(2, "2026-07-01", MARCH));
    }

    private static CatalogueEntry withdrawn(CatalogueEntry entry, int version, Instant at) {
        var outcome = entry.withdrawing(version, "editor", "承诺时限有误", at, day("2026-05-06"));
        assertThat(outcome).isInstanceOf(Moved.class);
        return ((Moved) outcome).next();
    }

    private static Edition edition(int version, String from, Instant at) {
        return Edition.of(TEXT.published(version, day(from)), at, "editor", null);
    }

    private static Optional<Integer> versionOn(CatalogueEntry entry, String day) {
        return entry.timeline().on(day(day)).map(Edition::version);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
