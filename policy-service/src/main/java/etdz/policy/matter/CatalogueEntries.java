package etdz.policy.matter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueEntries {

    private static final String CODE = "matter.code";
    private static final String VERSION = "matter.version";

    private final MongoCollection<CatalogueEntry> entries;

    CatalogueEntries(Stores stores) {
        this.entries = stores.plain("matters", CatalogueEntry.class);
        entries.createIndex(ascending(CODE, VERSION), new IndexOptions().unique(true));
        entries.createIndex(ascending("words"));
    }

    /// Leaves a version that is there already as it is: published versions do not change.
    void addIfMissing(Matter matter) {
        if (version(matter.code(), matter.version()).isEmpty()) {
            var entry = CatalogueEntry.of(matter);
            var fields = new BsonDocument();
            entries.getCodecRegistry()
                    .get(CatalogueEntry.class)
                    .encode(
                            new BsonDocumentWriter(fields),
                            entry,
                            EncoderContext.builder().build());
            fields.remove("_id");
            entries.updateOne(
                    eq(entry.id()), Updates.setOnInsert(fields), new UpdateOptions().upsert(true));
        }
        endOlder(matter.code());
    }

    /// A version ends on the day before the next one begins.
    private void endOlder(MatterCode code) {
        var versions =
                entries.find(eq(CODE, code)).sort(ascending(VERSION)).into(new ArrayList<>());
        for (var next = 1; next < versions.size(); next++) {
            var ended = versions.get(next - 1);
            var until = versions.get(next).from().minusDays(1);
            if (!ended.until().equals(until)) {
                entries.updateOne(eq(ended.id()), set("until", until));
            }
        }
    }

    Optional<Matter> version(MatterCode code, int version) {
        return Optional.ofNullable(entries.find(eq(CatalogueEntry.id(code, version))).first())
                .map(CatalogueEntry::matter);
    }

    Optional<Matter> inForce(MatterCode code, LocalDate on) {
        return Optional.ofNullable(entries.find(and(eq(CODE, code), holds(on))).first())
                .map(CatalogueEntry::matter);
    }

    List<Matter> inForce(LocalDate on) {
        return matters(entries.find(holds(on)).sort(ascending(CODE)));
    }

    /// The matters found under all words of a query, by code.
    Slice<Matter> find(String query, LocalDate on, PageRequest page) {
        var rows = matters(select(query, on, page).limit(page.limit() + 1));
        if (rows.size() <= page.limit()) {
            return new Slice<>(rows, Optional.empty());
        }
        var shown = rows.subList(0, page.limit());
        return new Slice<>(shown, Optional.of(new Cursor(List.of(shown.getLast().code().value()))));
    }

    FindIterable<CatalogueEntry> select(String query, LocalDate on, PageRequest page) {
        var conditions = new ArrayList<Bson>();
        conditions.add(holds(on));
        SearchWords.terms(query)
                .forEach(term -> conditions.add(regex("words", "^" + Pattern.quote(term))));
        page.after().ifPresent(after -> conditions.add(gt(CODE, after.keys().getFirst())));
        return entries.find(and(conditions)).sort(ascending(CODE));
    }

    private static List<Matter> matters(FindIterable<CatalogueEntry> found) {
        return found.map(CatalogueEntry::matter).into(new ArrayList<>());
    }

    private static Bson holds(LocalDate on) {
        return and(lte("from", on), gte("until", on));
    }
}
