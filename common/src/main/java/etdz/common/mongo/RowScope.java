package etdz.common.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import etdz.common.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/// Which fields of a collection say to whom a row belongs, so that the row scope is part of every
/// query on it. A scope for which the collection has no field finds nothing.
///
/// @param departments what a department of the region sees
public record RowScope(
        Optional<String> zone,
        Optional<String> enterprise,
        Optional<String> subject,
        Departments departments) {

    /// How rows are opened to departments of the region.
    public sealed interface Departments {

        record None() implements Departments {}

        /// A register that is the same for all of them.
        record All() implements Departments {}

        record Own(String field) implements Departments {}
    }

    private static final Bson NOTHING = in("_id", List.of());

    /// Open to nobody but the region.
    public static RowScope closed() {
        return new RowScope(
                Optional.empty(), Optional.empty(), Optional.empty(), new Departments.None());
    }

    public RowScope zone(String field) {
        return new RowScope(Optional.of(field), enterprise, subject, departments);
    }

    public RowScope enterprise(String field) {
        return new RowScope(zone, Optional.of(field), subject, departments);
    }

    public RowScope subject(String field) {
        return new RowScope(zone, enterprise, Optional.of(field), departments);
    }

    public RowScope department(String field) {
        return new RowScope(zone, enterprise, subject, new Departments.Own(field));
    }

    public RowScope everyDepartment() {
        return new RowScope(zone, enterprise, subject, new Departments.All());
    }

    /// Rows with one of these pairs: a value of the first field, and any of those of the second.
    public static Bson pairs(String first, String second, Map<String, List<String>> pairs) {
        return pairs.isEmpty()
                ? NOTHING
                : or(
                        pairs.entrySet().stream()
                                .map(pair ->
                                        and(eq(first, pair.getKey()), in(second, pair.getValue())))
                                .toList());
    }

    public Bson within(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> empty();
            case Scope.Department(var organ) ->
                    switch (departments) {
                        case Departments.None() -> NOTHING;
                        case Departments.All() -> empty();
                        case Departments.Own(var field) -> eq(field, organ);
                    };
            case Scope.Zones(var zones) -> zone.map(it -> in(it, zones)).orElse(NOTHING);
            case Scope.Own(var code) -> enterprise.map(it -> eq(it, code)).orElse(NOTHING);
            case Scope.Self(var person) -> subject.map(it -> eq(it, person)).orElse(NOTHING);
        };
    }
}
