package etdz.policy.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.data.DataFiles;
import etdz.policy.opinion.Opinion.Demand;
import etdz.policy.opinion.Opinion.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The demands held against the text of the opinion.
class OpinionTest {

    private static final Opinion OPINION = OpinionFile.read();
    private static final String TEXT = DataFiles.text(OpinionFile.SOURCE).replaceAll("\\s", "");

    @Test
    void there_are_five_targets_twenty_tasks_and_three_safeguards() {
        var tasks = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf);
        var ids =
                Stream.of(
                                Stream.of("T1", "T2", "T3", "T4", "T5"),
                                tasks,
                                Stream.of("S1", "S2", "S3"))
                        .flatMap(all -> all)
                        .toList();

        assertThat(OPINION.rows()).extracting(Opinion.Row::id).containsExactlyElementsOf(ids);
        assertThat(OPINION.demands().map(Demand::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_quote_stands_in_the_text() {
        assertThat(OPINION.demands())
                .allSatisfy(demand -> assertThat(TEXT).contains(demand.quote()));
    }

    @Test
    void the_quotes_leave_nothing_of_parts_two_to_four_but_headings_and_signs() {
        var rest = TEXT.substring(TEXT.indexOf("二、发展目标"), TEXT.indexOf("2024年1月22日"));

        for (var piece : pieces()) {
            rest = joint(rest, piece);
            assertThat(rest).startsWith(piece);
            rest = rest.substring(piece.length());
        }
        assertThat(joint(rest, "")).isEmpty();
    }

    @Test
    void the_headings_stand_in_the_text_and_hold_no_demand() {
        assertThat(OPINION.headings())
                .allSatisfy(heading -> assertThat(TEXT).contains(heading))
                .allSatisfy(heading -> assertThat(heading.length()).isLessThan(30));
        assertThat(OPINION.connectives()).allMatch(sign -> sign.matches("\\p{Punct}+|[，。；、—]+"));
    }

    @Test
    void force_and_condition_are_words_of_the_row() {
        OPINION.rows()
                .forEach(row -> {
                    var words =
                            row.demands().stream().map(Demand::quote).collect(Collectors.joining());
                    assertThat(row.demands())
                            .allSatisfy(demand ->
                                    assertThat(words)
                                            .contains(said(demand.force()))
                                            .contains(said(demand.condition())));
                });
    }

    @Test
    void departments_stand_in_the_order_of_the_text_and_none_leads() {
        OPINION.rows()
                .forEach(row -> {
                    var responsible = row.responsible();
                    var quote = said(responsible.quote());
                    assertThat(TEXT).contains(quote);
                    if (!quote.isEmpty()) {
                        assertThat(quote).containsSubsequence(responsible.departments());
                        assertThat(quote.contains("等")).isEqualTo(responsible.openEnded());
                    }
                });
        assertThat(OPINION.rows().get(5).responsible().departments())
                .startsWith("自治区发展改革委", "市场监管局", "科技厅", "住房城乡建设厅");
    }

    @Test
    void a_zone_is_given_where_the_text_names_it() {
        var known =
                BsonArray.parse(DataFiles.text("zones.json")).stream()
                        .map(zone -> zone.asDocument().getString("_id").getValue())
                        .collect(Collectors.toSet());

        assertThat(OPINION.demands().flatMap(demand -> demand.zones().stream()))
                .allMatch(known::contains);
        assertThat(
                        OPINION.demands()
                                .filter(demand -> demand.quote().contains("呼和浩特经开区"))
                                .map(Demand::zones))
                .isNotEmpty()
                .allMatch(zones -> zones.contains("hohhot"));
    }

    @Test
    void what_is_called_built_names_endpoint_and_test_and_what_is_planned_claims_nothing() {
        assertThat(OPINION.demands())
                .allSatisfy(demand -> {
                    assertThat(demand.reason()).isNotBlank();
                    assertThat(demand.feature()).matches("[a-z]+/[a-z]+");
                    if (demand.state() == State.BUILT) {
                        assertThat(demand.endpoints()).isNotEmpty();
                        assertThat(demand.tests()).isNotEmpty();
                    }
                    if (Set.of(State.PLANNED, State.NOT_SOFTWARE).contains(demand.state())) {
                        assertThat(demand.endpoints()).isEmpty();
                        assertThat(demand.tests()).isEmpty();
                    }
                });
    }

    @Test
    void nothing_in_the_file_is_dropped() {
        var file = BsonDocument.parse(DataFiles.text(OpinionFile.NAME));
        var demands =
                file.getArray("rows").stream()
                        .mapToLong(row -> row.asDocument().getArray("demands").size())
                        .sum();

        assertThat(OPINION.demands()).hasSize((int) demands);
        assertThat(OPINION.counts().values().stream().mapToLong(n -> n).sum()).isEqualTo(demands);
    }

    private static List<String> pieces() {
        var pieces = new ArrayList<String>();
        OPINION.rows()
                .forEach(row -> {
                    row.demands().forEach(demand -> pieces.add(demand.quote()));
                    pieces.add(said(row.responsible().quote()));
                });
        return pieces;
    }

    /// Takes off what only joins, until the next piece begins.
    private static String joint(String text, String next) {
        var rest = text;
        while (next.isEmpty() ? !rest.isEmpty() : !rest.startsWith(next)) {
            var here = rest;
            var join =
                    Stream.concat(OPINION.headings().stream(), OPINION.connectives().stream())
                            .filter(here::startsWith)
                            .findFirst();
            if (join.isEmpty()) {
                return rest;
            }
            rest = rest.substring(join.get().length());
        }
        return rest;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
