package etdz.policy.worklist;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.query.Looking;
import etdz.policy.worklist.query.WorkQueue;
import etdz.policy.worklist.viewer.Viewer;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/// Finds cases by number, credit code, part of the applicant's name or of the subject, and pinyin
/// initials: inside a queue, or among all.
///
/// Names are looked for among the enterprises, of which there are far fewer than cases; then their
/// cases are. What too many share is answered by 'narrow it', unless the queue is short enough to
/// be gone through.
@Component
class FindingCases {

    private static final int MOST_NAMES = 1_000;
    private static final int MOST_SUBJECTS = 1_000;
    private static final int MOST_NAMES_AMONG_ALL = 200;
    private static final int LONGEST_GONE_THROUGH = 2_000;
    private static final int YEARS_BACK = 2;

    private static final Comparator<BsonDocument> NEWEST_FIRST =
            Comparator.<BsonDocument>comparingLong(AllCases::receivedAt)
                    .thenComparing(FindingCases::id)
                    .reversed();

    private final OpenCases open;
    private final AllCases all;
    private final FoundCases found;
    private final ApplicantNames names;
    private final Zones zones;

    FindingCases(
            OpenCases open, AllCases all, FoundCases found, ApplicantNames names, Zones zones) {
        this.open = open;
        this.all = all;
        this.found = found;
        this.names = names;
        this.zones = zones;
    }

    /// The most urgent first, like the queue itself.
    Slice<CaseLine> inQueue(
            Viewer viewer,
            WorkQueue queue,
            Optional<MatterCode> matter,
            Looking looking,
            PageRequest page) {
        var within = OpenCases.filter(viewer, queue, matter);
        var hits = new TreeMap<String, String>();
        hits(looking, viewer, within, new Most(MOST_NAMES, true), 0)
                .ifPresentOrElse(
                        rows -> rows.forEach(row -> hits.put(orderOf(row), id(row))),
                        () ->
                                throughQueue(viewer, queue, matter, looking)
                                        .forEach(line ->
                                                hits.put(orderOf(line), line.id().value())));
        var after = page.after().map(it -> it.keys().getFirst()).orElse("");
        var rest = hits.tailMap(after, false);
        var ids = rest.values().stream().limit(page.limit()).toList();
        var lines = lines(ids, line -> line.queue() != null, open.find(ids));
        var next =
                rest.size() > ids.size()
                        ? rest.keySet().stream().skip(ids.size() - 1L).findFirst()
                        : Optional.<String>empty();
        return new Slice<>(lines, next.map(order -> new Cursor(List.of(order))));
    }

    private Stream<CaseLine> throughQueue(
            Viewer viewer, WorkQueue queue, Optional<MatterCode> matter, Looking looking) {
        var lines = open.first(viewer, queue, matter, LONGEST_GONE_THROUGH + 1);
        if (lines.size() > LONGEST_GONE_THROUGH) {
            throw tooWide();
        }
        return lines.stream().filter(line -> fits(looking, line));
    }

    private static boolean fits(Looking looking, CaseLine line) {
        var applicant = line.application().applicant();
        return looking.fits(
                line.id().value(),
                applicant.creditCode().value(),
                applicant.name(),
                Objects.requireNonNullElse(line.subject(), ""));
    }

    /// The newest first, like the register itself.
    Slice<CaseLine> inRegister(
            Viewer viewer, AllCases.Wanted wanted, Looking looking, PageRequest page) {
        var within = AllCases.filter(viewer, wanted, page);
        var rows =
                hits(
                                looking,
                                viewer,
                                within,
                                new Most(MOST_NAMES_AMONG_ALL, false),
                                page.limit() + 1)
                        .orElseThrow(FindingCases::tooWide);
        var newest =
                rows.stream()
                        .collect(Collectors.toMap(FindingCases::id, it -> it, (one, _) -> one))
                        .values()
                        .stream()
                        .sorted(NEWEST_FIRST)
                        .toList();
        var ids = newest.stream().limit(page.limit()).map(FindingCases::id).toList();
        var next =
                newest.size() > ids.size()
                        ? Optional.of(all.cursorAt(newest.get(ids.size() - 1)))
                        : Optional.<Cursor>empty();
        return new Slice<>(lines(ids, _ -> true, open.find(ids)), next);
    }

    /// @param names how many enterprises may be meant
    /// @param open whether open cases only are looked at
    private record Most(int names, boolean open) {}

    /// Empty when too many may be meant.
    private Optional<List<BsonDocument>> hits(
            Looking looking, Viewer viewer, Bson within, Most most, int wanted) {
        var rows = new ArrayList<BsonDocument>();
        rows.addAll(
                found.numbered(looking.numbers(divisions(viewer), years(viewer.today())), within));
        looking.beginning().ifPresent(start -> rows.addAll(found.beginning(start, within)));
        if (looking.isNumber()) {
            return Optional.of(rows);
        }
        var codes = creditCodes(looking, most.names());
        var about = about(looking, most.open(), within);
        if ((codes.isEmpty() || about.isEmpty()) && looking.serial().isEmpty()) {
            return Optional.empty();
        }
        rows.addAll(about.orElse(List.of()));
        codes.filter(it -> !it.isEmpty())
                .map(it ->
                        most.open() ? found.openOf(it, within) : found.newestOf(it, within, wanted))
                .ifPresent(rows::addAll);
        return Optional.of(rows);
    }

    private Optional<List<String>> creditCodes(Looking looking, int most) {
        if (looking.creditCode().isPresent()) {
            var codes = names.beginning(looking.creditCode().get(), most + 1);
            return codes.size() > most ? Optional.empty() : Optional.of(codes);
        }
        var rarest = Rarest.of(looking.sought(), piece -> names.count(piece, MOST_NAMES + 1));
        return rarest.piece()
                .filter(_ -> rarest.count() <= MOST_NAMES)
                .map(piece -> names.find(piece, looking.sought()))
                .filter(codes -> codes.size() <= most);
    }

    private Optional<List<BsonDocument>> about(Looking looking, boolean open, Bson within) {
        if (looking.creditCode().isPresent()) {
            return Optional.of(List.of());
        }
        var rarest =
                Rarest.of(looking.sought(), piece -> found.count(piece, open, MOST_SUBJECTS + 1));
        return rarest.piece()
                .filter(_ -> rarest.count() <= MOST_SUBJECTS)
                .map(piece -> found.about(piece, looking.sought(), open, within));
    }

    private List<String> divisions(Viewer viewer) {
        return zones.all().stream()
                .filter(zone -> viewer.zones().contains(zone.code()))
                .map(Zone::divisionCode)
                .toList();
    }

    private static List<Integer> years(LocalDate today) {
        return Stream.iterate(today.getYear(), year -> year - 1).limit(YEARS_BACK + 1L).toList();
    }

    /// In the order of the numbers; what has left the list meanwhile is left out.
    private static List<CaseLine> lines(
            List<String> ids, Predicate<CaseLine> stays, List<CaseLine> read) {
        var byId =
                read.stream().collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).filter(stays).toList();
    }

    private static String orderOf(BsonDocument row) {
        return row.getDocument("queue").getString("order").getValue();
    }

    private static String orderOf(CaseLine line) {
        return Objects.requireNonNull(line.queue()).order();
    }

    private static String id(BsonDocument row) {
        return row.getString("_id").getValue();
    }

    private static Problem tooWide() {
        return Problem.of(UNPROCESSABLE_CONTENT, "search-too-wide").at("query", "");
    }
}
