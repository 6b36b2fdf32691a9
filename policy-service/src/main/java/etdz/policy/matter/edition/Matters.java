package etdz.policy.matter.edition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import etdz.common.time.China;
import etdz.policy.matter.GuideLint;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Placement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The catalogue, for other features.
@Component
public class Matters {

    private static final String SERVICE = "policy-service";

    private final CatalogueEntries entries;

    Matters(CatalogueEntries entries) {
        this.entries = entries;
    }

    /// Adds the versions that come with the service, unless their number is taken: they count as
    /// known since the day on which they began to hold. An incomplete guide is not published.
    public void load(List<Matter> all) {
        all.forEach(Matters::complete);
        entries.addTexts(all);
        var byCode = new TreeMap<String, List<Matter>>();
        all.stream()
                .sorted(comparingInt(Matter::version))
                .forEach(it ->
                        byCode.computeIfAbsent(it.code().value(), _ -> new ArrayList<>()).add(it));
        entries.addEntries(byCode.values().stream().map(Matters::entryOf).toList());
        all.forEach(this::enterIfMissing);
    }

    public void publish(Matter matter) {
        load(List.of(matter));
    }

    private static void complete(Matter matter) {
        var faults = GuideLint.faults(matter);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(matter.code().value() + " is incomplete: " + faults);
        }
    }

    private static CatalogueEntry entryOf(List<Matter> versions) {
        var first = versions.getFirst();
        var entry = CatalogueEntry.first(first.code(), brought(first));
        for (var next : versions.subList(1, versions.size())) {
            entry = entry.publishing(brought(next));
        }
        return entry;
    }

    private static Edition brought(Matter matter) {
        return Edition.of(matter, China.startOf(matter.effectiveFrom()), SERVICE, null);
    }

    private void enterIfMissing(Matter matter) {
        if (timeline(matter.code()).flatMap(it -> it.edition(matter.version())).isEmpty()) {
            enter(matter.code(), brought(matter));
        }
    }

    private void enter(MatterCode code, Edition edition) {
        var entry = entries.entry(code);
        var stored =
                entry.map(held -> entries.store(held.publishing(edition)))
                        .orElseGet(() -> entries.add(CatalogueEntry.first(code, edition)));
        if (!stored && timeline(code).flatMap(it -> it.edition(edition.version())).isEmpty()) {
            enter(code, edition);
        }
    }

    /// Publishes the next version, whose number nobody else gets. Empty when the matter has moved
    /// on since `basedOn`, which is none for a new matter.
    public Optional<Matter> publishNext(
            Matter text,
            LocalDate from,
            @Nullable Integer basedOn,
            @Nullable String draft,
            String by,
            Instant at) {
        var code = text.code();
        var entry = entries.entry(code);
        var newest = entry.flatMap(held -> held.timeline().newest()).map(Edition::version);
        if (!Objects.equals(newest.orElse(null), basedOn)) {
            return Optional.empty();
        }
        var matter = stored(text, from, 1 + entry.map(Matters::highest).orElse(0));
        var edition = Edition.of(matter, at, by, draft);
        var done =
                entry.map(held -> entries.store(held.publishing(edition)))
                        .orElseGet(() -> entries.add(CatalogueEntry.first(code, edition)));
        return done ? Optional.of(matter) : Optional.empty();
    }

    private static int highest(CatalogueEntry entry) {
        return entry.editions().stream().mapToInt(Edition::version).max().orElse(0);
    }

    /// Numbers may have gaps: a text whose entry was never written keeps its own.
    private Matter stored(Matter text, LocalDate from, int number) {
        var matter = text.published(number, from);
        return entries.add(matter) ? matter : stored(text, from, number + 1);
    }

    /// The entry to withdraw from, and to compare entity tags with.
    public Optional<CatalogueEntry> entry(MatterCode code) {
        return entries.entry(code);
    }

    /// False when somebody else moved the entry since it was read.
    public boolean store(CatalogueEntry next) {
        return entries.store(next);
    }

    public Optional<Timeline> timeline(MatterCode code) {
        return entries.timeline(code);
    }

    /// The version that holds on a day.
    public Optional<Matter> inForce(MatterCode code, LocalDate on) {
        return timeline(code).flatMap(it -> it.on(on)).flatMap(held -> text(code, held));
    }

    /// The version that held on a day as far as was known at a moment.
    public Optional<Matter> inForce(MatterCode code, LocalDate on, Instant asKnownAt) {
        return timeline(code).flatMap(it -> it.on(on, asKnownAt)).flatMap(held -> text(code, held));
    }

    private Optional<Matter> text(MatterCode code, Edition held) {
        return entries.text(code, held.version());
    }

    /// What may be applied for beside a matter, under the same main item, in the order of their
    /// codes.
    public List<Matter> beside(MatterCode code, LocalDate on) {
        return inForce(code, on).map(Matter::placement).map(Placement::parent).stream()
                .flatMap(parent -> entries.textsUnder(parent).stream())
                .filter(it -> !it.code().equals(code))
                .filter(it ->
                        timeline(it.code())
                                .flatMap(held -> held.on(on))
                                .filter(held -> held.version() == it.version())
                                .isPresent())
                .sorted(comparing(it -> it.code().value()))
                .toList();
    }

    public Optional<Matter> version(MatterCode code, int version) {
        return entries.text(code, version);
    }

    /// All that hold on a day, in the order of their codes.
    public List<Matter> inForce(LocalDate on) {
        var found = new HashMap<String, Matter>();
        var ids = ids(on);
        entries.texts(ids, matter -> found.put(idOf(matter), matter));
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    /// The same, one after the other, without holding them all.
    public void eachInForce(LocalDate on, Consumer<Matter> each) {
        entries.texts(ids(on), each);
    }

    private List<String> ids(LocalDate on) {
        return entries.inForce(on).stream()
                .flatMap(it ->
                        it.on(on).stream()
                                .map(held ->
                                        CatalogueEntries.Content.id(it.code(), held.version())))
                .toList();
    }

    private static String idOf(Matter matter) {
        return CatalogueEntries.Content.id(matter.code(), matter.version());
    }
}
