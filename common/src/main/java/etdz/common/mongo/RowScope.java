package etdz.common.mongo;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/// Which fields of a collection say to whom a row belongs, so that the row scope is part of every
/// query on it. A scope for which the collection has no field finds nothing.
public record RowScope(
        Optional<String> zone, Optional<String> enterprise, Optional<String> subject) {

    private static final Bson NOTHING = in("_id", List.of());

    /// Open to nobody but the region.
    public static RowScope closed() {
        return new RowScope(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RowScope zone(String field) {
        return new RowScope(Optional.of(field), enterprise, subject);
    }

    public RowScope enterprise(String field) {
        return new RowScope(zone, Optional.of(field), subject);
    }

    public RowScope subject(String field) {
        return new RowScope(zone, enterprise, Optional.of(field));
    }

    public Bson within(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> empty();
            case Scope.Zones(var zones) -> zone.map(it -> in(it, zones)).orElse(NOTHING);
            case Scope.Own(var code) -> enterprise.map(it -> eq(it, code)).orElse(NOTHING);
            case Scope.Self(var person) -> subject.map(it -> eq(it, person)).orElse(NOTHING);
        };
    }
}
