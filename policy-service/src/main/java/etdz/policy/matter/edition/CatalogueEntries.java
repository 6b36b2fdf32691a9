package etdz.policy.matter.edition;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Stores;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Two collections: `catalogue` says which version of a matter holds when, `matters` what each
/// version says. A version that no entry names was never published.
@Repository
class CatalogueEntries {

    static final String COLLECTION = "catalogue";

    private static final String EDITIONS = "editions";
    private static final String SHELVES = "shelves";
    private static final String PARENT = "matter.placement.parent";

    /// What a version says, under code and number; never changed.
    public record Content(@BsonId String id, Matter matter) {

        static Content of(Matter matter) {
            return new Content(id(matter.code(), matter.version()), matter);
        }

        static String id(MatterCode code, int version) {
            return code.value() + "/" + version;
        }
    }

    private final GuardedStore<CatalogueEntry> entries;
    private final MongoCollection<Timeline> timelines;
    private final MongoCollection<Content> contents;

    CatalogueEntries(Stores stores) {
        this.entries = stores.guarded(COLLECTION, CatalogueEntry.class);
        this.timelines = stores.plain(COLLECTION, Timeline.class);
        this.contents = stores.plain("matters", Content.class);
        entries.index(ascending(SHELVES + ".words"));
        contents.createIndex(ascending(PARENT));
    }

    Optional<CatalogueEntry> entry(MatterCode code) {
        return entries.find(eq(code));
    }

    /// False when somebody else brought the matter into the catalogue first.
    boolean add(CatalogueEntry first) {
        return once(() -> entries.add(first));
    }

    /// False when somebody else moved the entry since it was read.
    boolean store(CatalogueEntry next) {
        return entries.store(next);
    }

    /// False when there is a text under this code and number, which stays.
    boolean add(Matter text) {
        return once(() -> contents.insertOne(Content.of(text)));
    }

    void addTexts(List<Matter> texts) {
        Stores.addMissing(contents, texts.stream().map(Content::of).toList());
    }

    void addEntries(List<CatalogueEntry> first) {
        Stores.addMissing(entries.collection(), first);
    }

    private static boolean once(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    Optional<Timeline> timeline(MatterCode code) {
        return Optional.ofNullable(timelines.find(eq(code)).projection(include(EDITIONS)).first());
    }

    Optional<Matter> text(MatterCode code, int version) {
        return Optional.ofNullable(contents.find(eq(Content.id(code, version))).first())
                .map(Content::matter);
    }

    /// Every version of the matters that belong to one main item.
    List<Matter> textsUnder(String parent) {
        return contents.find(eq(PARENT, parent)).map(Content::matter).into(new ArrayList<>());
    }

    /// All that hold on a day, in the order of their codes.
    List<Timeline> inForce(LocalDate on) {
        return select("", on).into(new ArrayList<>());
    }

    void texts(List<String> ids, Consumer<Matter> each) {
        contents.find(in("_id", ids))
                .sort(ascending("_id"))
                .forEach(content -> each.accept(content.matter()));
    }

    /// The matters found under all words of a query, by code.
    Slice<Timeline> find(String query, LocalDate on, PageRequest page) {
        var rows = select(query, on, page).limit(page.limit() + 1).into(new ArrayList<>());
        if (rows.size() <= page.limit()) {
            return new Slice<>(rows, Optional.empty());
        }
        var shown = rows.subList(0, page.limit());
        return new Slice<>(shown, Optional.of(new Cursor(List.of(shown.getLast().code().value()))));
    }

    FindIterable<Timeline> select(String query, LocalDate on, PageRequest page) {
        return page.after()
                .map(after ->
                        timelines.find(and(shelf(query, on), gt("_id", after.keys().getFirst()))))
                .orElseGet(() -> timelines.find(shelf(query, on)))
                .projection(include(EDITIONS))
                .sort(ascending("_id"));
    }

    private FindIterable<Timeline> select(String query, LocalDate on) {
        return timelines
                .find(shelf(query, on))
                .projection(include(EDITIONS))
                .sort(ascending("_id"));
    }

    private static Bson shelf(String query, LocalDate on) {
        var conditions = new ArrayList<Bson>();
        SearchWords.terms(query)
                .forEach(term -> conditions.add(regex("words", "^" + Pattern.quote(term))));
        conditions.add(lte("from", on));
        conditions.add(gte("until", on));
        return elemMatch(SHELVES, and(conditions));
    }
}
