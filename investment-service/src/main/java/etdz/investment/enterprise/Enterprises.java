package etdz.investment.enterprise;

import static com.mongodb.client.model.Accumulators.push;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.investment.enterprise.dossier.CapitalKind;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Enterprises {

    static final String COLLECTION = "enterprises";
    static final int MOST_GROUPS = 100;

    private static final String ID = "_id";
    private static final String ZONE = "zone";
    private static final String INDUSTRY = "finding.industry";
    private static final String PAIRS = "finding.pairs";
    private static final String NAME_KEY = "finding.nameKey";
    private static final String BODY = "finding.codeBody";
    private static final String FACTS = "facts";
    private static final String MERGED_INTO = "merger.into";
    private static final Bson UNMERGED = exists(MERGED_INTO, false);
    private static final Bson BY_NAME = ascending(ZONE, NAME_KEY, MERGED_INTO, ID);
    private static final Bson BY_BODY = ascending(ZONE, BODY, MERGED_INTO, ID);
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).enterprise(ID);
    private static final Keyset ORDER = Keyset.ascending(ID);

    /// What somebody looks for in the register.
    ///
    /// @param codePrefix how the credit code begins
    /// @param name a part of a name in either language
    /// @param divisions of GB/T 4754-2017, any of them
    /// @param among only these
    record Search(
            Optional<ZoneCode> zone,
            Optional<String> codePrefix,
            Optional<String> name,
            Optional<List<String>> divisions,
            Optional<Set<CreditCode>> among) {

        static final Search ALL =
                new Search(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /// Why records may be of the same enterprise.
    enum Likeness {
        SAME_NAME,
        SAME_CODE_BODY
    }

    record Group(Likeness likeness, List<CreditCode> codes) {

        Group {
            codes = List.copyOf(codes);
        }
    }

    private final GuardedStore<Enterprise> store;

    Enterprises(Stores stores) {
        this.store = stores.guarded(COLLECTION, Enterprise.class);
        store.index(ascending(ZONE, ID));
        store.index(ascending(ZONE, INDUSTRY, ID));
        store.index(ascending(INDUSTRY, ID));
        store.index(ascending(PAIRS, ID));
        store.index(ascending(FACTS + ".name", FACTS + ".value", ID));
        store.index(BY_NAME);
        store.index(BY_BODY);
        store.index(
                ascending(MERGED_INTO),
                new IndexOptions().partialFilterExpression(exists(MERGED_INTO)));
    }

    Optional<Enterprise> find(CreditCode code, Scope scope) {
        return store.find(code, ROWS.within(scope));
    }

    List<Enterprise> find(Collection<CreditCode> codes) {
        return store.collection().find(in(ID, codes)).into(new ArrayList<>());
    }

    /// Those of them that were merged into others.
    List<Enterprise> merged(Collection<CreditCode> codes) {
        return store.collection()
                .find(and(in(ID, codes), exists(MERGED_INTO)))
                .into(new ArrayList<>());
    }

    /// Those whose capital is foreign at least in part, by code.
    List<Enterprise> foreign(Optional<CreditCode> after, int most) {
        var foreign =
                elemMatch(
                        FACTS,
                        and(
                                eq("name", Name.CAPITAL_KIND.name()),
                                in("value", CapitalKind.FOREIGN.name(), CapitalKind.JV.name())));
        var all = new ArrayList<>(List.of(foreign, UNMERGED));
        after.ifPresent(code -> all.add(gt(ID, code)));
        return store.collection()
                .find(and(all))
                .sort(Sorts.ascending(ID))
                .limit(most)
                .into(new ArrayList<>());
    }

    /// Which were merged into it, without those that were merged into them.
    List<CreditCode> absorbed(Collection<CreditCode> into) {
        return store.collection()
                .find(in(MERGED_INTO, into))
                .sort(Sorts.ascending(ID))
                .map(Enterprise::creditCode)
                .into(new ArrayList<>());
    }

    /// False when it is there already.
    boolean add(Enterprise first) {
        try {
            store.add(first);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    /// Nothing when the code is recorded already, unless this key recorded it.
    Optional<Enterprise> add(Enterprise first, CreationKey key) {
        try {
            return Optional.of(store.add(first, key));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Optional<Enterprise> createdUnder(CreationKey key) {
        return store.created(key);
    }

    /// How many of them were not there yet.
    int addMissing(List<Enterprise> all) {
        return store.addMissing(all);
    }

    /// False when somebody else moved it since it was read.
    boolean store(Enterprise read, Enterprise next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    int storeAll(List<GuardedStore.Step<Enterprise>> steps) {
        return store.storeAll(steps);
    }

    boolean done(CreditCode code, CreationKey command) {
        return store.done(code, command).isPresent();
    }

    /// By credit code; merged ones lead elsewhere and are left out.
    Slice<Enterprise> page(Search search, Scope scope, PageRequest page) {
        return store.page(filter(search, scope), ORDER, page);
    }

    /// One after the other, in the order of the list.
    void each(Search search, Scope scope, Consumer<Enterprise> reader) {
        for (var row : store.collection().find(filter(search, scope)).sort(ORDER.order())) {
            reader.accept(row);
        }
    }

    private static Bson filter(Search search, Scope scope) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        all.add(UNMERGED);
        search.zone().ifPresent(zone -> all.add(eq(ZONE, zone)));
        search.codePrefix()
                .map(prefix -> regex(ID, "^" + Pattern.quote(prefix.toUpperCase(Locale.ROOT))))
                .ifPresent(all::add);
        search.divisions().ifPresent(divisions -> all.add(in(INDUSTRY, divisions)));
        search.among().ifPresent(codes -> all.add(in(ID, codes)));
        search.name().map(Finding::oneWay).ifPresent(part -> addName(all, part));
        return and(all);
    }

    /// One letter begins a pair; more than one are pairs that all must be there, and in this order.
    private static void addName(List<Bson> all, String part) {
        if (part.codePointCount(0, part.length()) < 2) {
            all.add(regex(PAIRS, "^" + Pattern.quote(part)));
            return;
        }
        Finding.pairsOf(part).stream()
                .filter(pair -> pair.codePointCount(0, pair.length()) == 2)
                .forEach(pair -> all.add(eq(PAIRS, pair)));
        all.add(regex("finding.text", Pattern.quote(part)));
    }

    /// Records of one zone that may be of the same enterprise, the first ones; read from an index
    /// alone.
    List<Group> alike(Optional<ZoneCode> zone, Scope scope) {
        var rows = zone.map(code -> and(ROWS.within(scope), eq(ZONE, code)));
        var within = rows.orElseGet(() -> ROWS.within(scope));
        var found = new ArrayList<>(groups(Likeness.SAME_NAME, NAME_KEY, BY_NAME, within));
        groups(Likeness.SAME_CODE_BODY, BODY, BY_BODY, within).stream()
                .filter(group ->
                        found.stream().noneMatch(it -> it.codes().containsAll(group.codes())))
                .forEach(found::add);
        return found.subList(0, Math.min(found.size(), MOST_GROUPS));
    }

    private List<Group> groups(Likeness likeness, String key, Bson index, Bson within) {
        var alike = new Document(ZONE, "$" + ZONE).append("key", "$" + key);
        return store.collection()
                .aggregate(
                        List.of(
                                match(and(within, gte(ZONE, ""), eq(MERGED_INTO, null))),
                                group(alike, push("codes", "$" + ID)),
                                match(exists("codes.1")),
                                sort(ascending(ID)),
                                limit(MOST_GROUPS)),
                        Document.class)
                .hint(index)
                .map(row ->
                        new Group(
                                likeness,
                                row.getList("codes", String.class).stream()
                                        .sorted()
                                        .map(CreditCode::new)
                                        .toList()))
                .into(new ArrayList<>());
    }
}
