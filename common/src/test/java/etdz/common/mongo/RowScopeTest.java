package etdz.common.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.RowScope.Departments;
import etdz.common.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever asks, over whatever fields: he finds all rows that are his and no other.
class RowScopeTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final int TRIES = Integer.getInteger("etdz.rows", 1_000);
    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur", "fourth");
    private static final List<String> CODES = List.of("91150100MA0N00016K", "91150702MA0N00016F");
    private static final List<String> PEOPLE = List.of("investor-1", "talent-1");

    public record Belonging(
            ZoneCode place, @Nullable CreditCode holder, @Nullable String openedBy) {}

    public record Row(@BsonId int id, Belonging of) {}

    private final Random chance = new Random(20261124);
    private final List<Row> all = new ArrayList<>();
    private MongoCollection<Row> rows = MONGO.database().getCollection("rows", Row.class);

    @BeforeEach
    void store() {
        rows = MONGO.stores().plain("rows", Row.class);
        for (var i = 0; i < 60; i++) {
            all.add(
                    new Row(
                            i,
                            new Belonging(
                                    new ZoneCode(any(ZONES)),
                                    chance.nextInt(5) == 0 ? null : new CreditCode(any(CODES)),
                                    chance.nextInt(4) == 0 ? null : any(PEOPLE))));
        }
        rows.insertMany(all);
    }

    @Test
    void everybody_finds_what_is_his_and_nothing_else() {
        for (var i = 0; i < TRIES; i++) {
            var fields = anyFields();
            var scope = anyScope();

            assertThat(rows.find(fields.within(scope)).into(new ArrayList<>()))
                    .as("%s asks by %s", scope, fields)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(row -> his(row, fields, scope)).toList());
        }
    }

    @Test
    void a_collection_without_fields_is_the_regions() {
        var closed = RowScope.closed();

        assertThat(rows.countDocuments(closed.within(new Scope.Everywhere()))).isEqualTo(60);
        assertThat(
                        Stream.of(
                                        new Scope.Zones(
                                                ZONES.stream()
                                                        .map(ZoneCode::new)
                                                        .collect(Collectors.toSet())),
                                        new Scope.Own(new CreditCode(any(CODES))),
                                        new Scope.Self(any(PEOPLE)))
                                .map(closed::within)
                                .map(rows::countDocuments))
                .containsOnly(0L);
    }

    @Test
    void who_finds_nothing_reads_nothing() {
        var scope = RowScope.closed().within(new Scope.Self("investor-1"));

        assertThat(
                        MONGO.collectionScansDuring(() ->
                                rows.find(Filters.and(Filters.eq("of.place", "hohhot"), scope))
                                        .first()))
                .isEmpty();
    }

    /// Said once more, in other words than the query's.
    private static boolean his(Row row, RowScope fields, Scope scope) {
        return switch (scope) {
            case Scope.Everywhere _ -> true;
            case Scope.Department(var organ) ->
                    switch (fields.departments()) {
                        case Departments.None() -> false;
                        case Departments.All() -> true;
                        case Departments.Own(var _) -> organ.equals(row.of().openedBy());
                    };
            case Scope.Zones(var zones) ->
                    fields.zone().isPresent() && zones.contains(row.of().place());
            case Scope.Own(var code) ->
                    fields.enterprise().isPresent() && code.equals(row.of().holder());
            case Scope.Self(var person) ->
                    fields.subject().isPresent() && person.equals(row.of().openedBy());
        };
    }

    private RowScope anyFields() {
        var fields = RowScope.closed();
        fields = chance.nextBoolean() ? fields.zone("of.place") : fields;
        fields = chance.nextBoolean() ? fields.enterprise("of.holder") : fields;
        fields = chance.nextBoolean() ? fields.subject("of.openedBy") : fields;
        return switch (chance.nextInt(3)) {
            case 0 -> fields.everyDepartment();
            case 1 -> fields.department("of.openedBy");
            default -> fields;
        };
    }

    private Scope anyScope() {
        return switch (chance.nextInt(4)) {
            case 0 -> new Scope.Everywhere();
            case 1 ->
                    new Scope.Zones(
                            ZONES.stream()
                                    .filter(_ -> chance.nextBoolean())
                                    .map(ZoneCode::new)
                                    .collect(Collectors.toSet()));
            case 2 -> new Scope.Own(new CreditCode(any(CODES)));
            case 3 -> new Scope.Department(any(PEOPLE));
            default -> new Scope.Self(any(PEOPLE));
        };
    }

    private String any(List<String> texts) {
        return texts.get(chance.nextInt(texts.size()));
    }
}
