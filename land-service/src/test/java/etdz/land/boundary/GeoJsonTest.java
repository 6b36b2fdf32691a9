package etdz.land.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.land.LawData;
import etdz.land.boundary.GeoJson.Reading.Flawed;
import etdz.land.boundary.GeoJson.Reading.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonTest {

    static final ShapeRules RULES = LawData.read("boundary/shape-rules.json", ShapeRules.class);

    private static final String CELL = "[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]]";

    @Test
    void a_polygon_with_a_hole_and_a_multipolygon_are_read() {
        var holed =
                read(
                        """
                        {"type":"Polygon","coordinates":[
                          [[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.81],[111.7,40.8]],
                          [[111.702,40.802],[111.704,40.802],[111.704,40.804],[111.702,40.802]]]}
                        """);
        var two =
                read(
                        """
                        {"type":"MultiPolygon","coordinates":[
                          [[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]]],
                          [[[111.8,40.8,1060],[111.81,40.8,1060],[111.81,40.81,1060],\
                        [111.8,40.8,1060]]]]}
                        """);

        assertThat(holed).isInstanceOf(Sound.class);
        assertThat(((Sound) holed).land().getFirst().holes()).hasSize(1);
        assertThat(((Sound) two).land()).hasSize(2);
    }

    @Test
    void our_own_reference_system_may_be_named() {
        assertThat(
                        read(
                                "{\"type\":\"Polygon\",\"crs\":{\"type\":\"name\",\"properties\":"
                                        + "{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},"
                                        + "\"coordinates\":[%s]}".formatted(CELL)))
                .isInstanceOf(Sound.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"type":"Point","coordinates":[111.7,40.8]} | /type | must be Polygon
                    {"coordinates":[]} | /type | must be Polygon
                    {"type":"Polygon"} | /coordinates | array of coordinates
                    {"type":"Polygon","coordinates":[]} | /coordinates | array of coordinates
                    {"type":"Polygon","coordinates":"x"} | /coordinates | array of coordinates
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.71,40.8],[111.7,40.8]]]} | /coordinates/0 | four positions
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.81]]]} | /coordinates/0 | not closed
                    {"type":"Polygon","coordinates":[[[40.8,111.7],[40.8,111.71],[40.81,111.71],[40.8,111.7]]]} | /coordinates/0/0 | axes swapped
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[480000,4500000],[111.71,40.81],[111.7,40.8]]]} | /coordinates/0/1 | out of range
                    {"type":"Polygon","coordinates":[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]} | /coordinates/0/0 | area of use
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.71,"40.8"],[111.71,40.81],[111.7,40.8]]]} | /coordinates/0/1 | two numbers
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.71],[111.71,40.81],[111.7,40.8]]]} | /coordinates/0/1 | two numbers
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[1e999,40.8],[111.71,40.81],[111.7,40.8]]]} | /coordinates/0/1 | two numbers
                    {"type":"Polygon","coordinates":[[[111.7,40.8],null,[111.71,40.81],[111.7,40.8]]]} | /coordinates/0/1 | two numbers
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.71,40.81],[111.71,40.8],[111.7,40.81],[111.7,40.8]]]} | /coordinates/0 | crosses
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.7,40.8],[111.7,40.8],[111.7,40.8]]]} | /coordinates/0 | crosses
                    {"type":"Polygon","coordinates":[[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]],[[111.8,40.8],[111.81,40.8],[111.81,40.81],[111.8,40.8]]]} | /coordinates | crosses
                    {"type":"MultiPolygon","coordinates":[[[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]]],[[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]]]]} | /coordinates | crosses
                    {"type":"MultiPolygon","coordinates":[[[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]]],[[[111.7,40.8],[111.71,40.8]]]]} | /coordinates/1/0 | four positions
                    {"type":"Polygon","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"coordinates":[[[111.7,40.8],[111.71,40.8],[111.71,40.81],[111.7,40.8]]]} | /crs | EPSG:4490
                    """)
    void what_is_no_land_is_told_with_its_place(String json, String pointer, String words) {
        var flaws = ((Flawed) read(json)).flaws();

        assertThat(flaws.getFirst().pointer()).isEqualTo(pointer);
        assertThat(flaws.getFirst().text().en()).contains(words);
    }

    @Test
    void more_positions_than_allowed_are_refused_as_one_flaw() {
        var line = new ArrayList<List<Double>>();
        for (var i = 0; i <= RULES.maxPositions(); i++) {
            line.add(List.of(111.7, 40.8));
        }

        var reading = GeoJson.read(RULES, Map.of("type", "Polygon", "coordinates", List.of(line)));

        assertThat(((Flawed) reading).flaws())
                .singleElement()
                .extracting(flaw -> flaw.text().en())
                .asString()
                .contains("too many positions");
    }

    @Test
    void no_more_flaws_are_told_than_help() {
        var bad = "[%s]".formatted("[0,0],".repeat(500) + "[0,0]");

        var reading = read("{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(bad));

        assertThat(((Flawed) reading).flaws()).hasSize(20);
    }

    /// The shape that is worst for looking for crossings: long thin teeth, each beside all others.
    @ParameterizedTest
    @ValueSource(ints = {1_500, 49_990})
    void a_shape_made_to_keep_us_busy_is_answered_in_time(int teeth) {
        var comb = comb(teeth);

        var reading =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> GeoJson.read(RULES, comb));

        assertThat(reading instanceof Sound).isEqualTo(teeth < 10_000);
    }

    @Test
    void the_outline_of_a_large_country_is_measured() {
        var line = new ArrayList<List<Double>>();
        for (var i = 0; i < 99_000; i++) {
            var angle = 2 * Math.PI * i / 99_000;
            var r = 1 + 0.002 * Math.sin(900 * angle);
            line.add(List.of(111 + 3 * r * Math.cos(angle), 40 + 2 * r * Math.sin(angle)));
        }
        line.add(line.getFirst());

        var reading = GeoJson.read(RULES, Map.of("type", "Polygon", "coordinates", List.of(line)));

        assertThat(reading).isInstanceOf(Sound.class);
        assertThat(Ellipsoid.measure(((Sound) reading).land()).squareMetres().doubleValue())
                .isBetween(1.7e11, 1.9e11);
    }

    @Test
    void more_rings_than_allowed_are_refused() {
        var ring = List.of(at(0), at(1), at(2), at(0));
        var parts = Collections.nCopies(RULES.maxRings() + 1, List.of(ring));

        var reading = GeoJson.read(RULES, Map.of("type", "MultiPolygon", "coordinates", parts));

        assertThat(((Flawed) reading).flaws())
                .singleElement()
                .extracting(flaw -> flaw.text().en())
                .asString()
                .contains("too many rings");
    }

    private static List<Double> at(int i) {
        return List.of(111 + i * 0.01, 40 + i * i * 0.01);
    }

    private static Map<String, Object> comb(int teeth) {
        var line = new ArrayList<List<Double>>();
        for (var i = 0; i < teeth; i++) {
            var x = 111.0 + i * 1e-5;
            line.add(List.of(x, 40.0));
            line.add(List.of(x + 0.5, 41.0));
        }
        line.add(List.of(113.0, 39.0));
        line.add(line.getFirst());
        return Map.of("type", "Polygon", "coordinates", List.of(line));
    }

    private static GeoJson.Reading read(String json) {
        return GeoJson.read(
                RULES,
                JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {}));
    }
}
