package etdz.investment.prospectus.desk;

import etdz.common.time.China;
import etdz.investment.incentive.Matched;
import etdz.investment.negativelist.CheckingIndustry.Check;
import etdz.investment.promise.board.Rate;
import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.Prospectus.Standing;
import etdz.investment.prospectus.content.Building;
import etdz.investment.prospectus.content.Wish.Language;
import etdz.investment.prospectus.content.ZonePart;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.FactName;
import etdz.investment.zoneprofile.FactValue.Figure;
import etdz.investment.zoneprofile.FactValue.Words;
import etdz.investment.zoneprofile.PublicZoneProfile.PublicFact;
import etdz.paper.Sheet;
import etdz.paper.Sheet.Block;
import etdz.paper.Sheet.Code;
import etdz.paper.Sheet.Entry;
import etdz.paper.Sheet.Heading;
import etdz.paper.Sheet.Note;
import etdz.paper.Sheet.Paragraph;
import etdz.paper.Sheet.Space;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A prospectus as a paper: the same that its page shows.
@Component
class ProspectusPaper {

    private static final int TITLE = 20;
    private static final int ZONE = 15;
    private static final int MOST_INCENTIVES = 10;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PaperWords words;

    ProspectusPaper(PaperWords words) {
        this.words = words;
    }

    Sheet of(Prospectus held, ProspectusSettings settings, LocalDate today) {
        var in = words.in(held.wish().language() == Language.EN);
        var taken = held.snapshot();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(in.word("title"), TITLE));
        blocks.add(new Space(4));
        blocks.addAll(about(held, settings, today, in));
        taken.zones().forEach(zone -> blocks.addAll(zone(zone, in)));
        var check = taken.check();
        if (check != null) {
            blocks.addAll(check(check, in));
        }
        blocks.add(new Space(4));
        blocks.add(new Note(in.word("disclaimer")));
        var page = settings.pageOf(held.id());
        blocks.add(new Code(page, List.of(in.word("open"), page)));
        return new Sheet(
                in.word("title"),
                in.word("author"),
                China.dayOf(taken.takenAt()),
                taken.hasSamples() ? in.word("sample") : "",
                "%s　%s".formatted(held.id().value(), in.word("page")),
                false,
                blocks);
    }

    private static List<Block> about(
            Prospectus held, ProspectusSettings settings, LocalDate today, PaperWords.In in) {
        var wish = held.wish();
        var blocks = new ArrayList<Block>();
        if (held.standing(settings.validDays(), today) == Standing.EXPIRED) {
            blocks.add(new Paragraph(in.word("expired"), false));
        }
        blocks.add(new Entry(in.word("taken"), minute(held.snapshot().takenAt())));
        blocks.add(
                new Entry(in.word("validUntil"), held.validUntil(settings.validDays()).toString()));
        blocks.add(new Entry(in.word("start"), wish.startOn().toString()));
        var industry = wish.industry();
        if (industry != null) {
            blocks.add(new Entry(in.word("industry"), industry));
        }
        var note = wish.note();
        if (note != null) {
            blocks.add(new Entry(in.word("note"), note));
        }
        return blocks;
    }

    private static List<Block> zone(ZonePart zone, PaperWords.In in) {
        var name = zone.name();
        var called = name == null ? zone.zone().value() : in.english() ? name.en() : name.zh();
        var blocks = new ArrayList<Block>();
        blocks.add(new Space(3));
        blocks.add(new Heading(called, ZONE));
        blocks.add(new Entry(in.word("building"), building(zone.building(), in)));
        if (zone.building() instanceof Building.Reckoned(_, _, _, _, _, var basis)) {
            blocks.add(new Note(basis.in(in.english())));
        }
        blocks.add(
                new Entry(
                        in.word("rates"),
                        "%s %s；%s %s"
                                .formatted(
                                        in.word("agreed"),
                                        rate(zone.rates().agreed(), in),
                                        in.word("first"),
                                        rate(zone.rates().first(), in))));
        blocks.addAll(incentives(zone.incentives(), in));
        for (var which : FactName.values()) {
            blocks.addAll(fact(which, zone.facts(), in));
        }
        return blocks;
    }

    private static String building(Building building, PaperWords.In in) {
        return switch (building) {
            case Building.Reckoned(_, var p50, var p80, var provisional, _, _) ->
                    "%s（%s）；%s（%s）%s"
                            .formatted(
                                    p80,
                                    in.word("p80"),
                                    p50,
                                    in.word("p50"),
                                    provisional ? "；" + in.word("provisional") : "");
            case Building.NeedsManual(var steps) -> in.word("manual") + joined(steps, in);
            case Building.NotAvailable _ -> in.word("absent");
        };
    }

    private static String rate(Rate rate, PaperWords.In in) {
        var share = rate.rate();
        return share == null
                ? in.word("noRate")
                : "%s%%（%d/%d）".formatted(percent(share), rate.numerator(), rate.denominator());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static List<Block> incentives(Matched matched, PaperWords.In in) {
        var label = in.word("incentives");
        if (!(matched instanceof Matched.Found(var matches, var total))) {
            return List.of(new Entry(label, in.word("absent")));
        }
        if (matches.isEmpty()) {
            return List.of(new Entry(label, in.word("noIncentives")));
        }
        var blocks = new ArrayList<Block>();
        var shown = matches.subList(0, Math.min(matches.size(), MOST_INCENTIVES));
        blocks.add(new Entry(label, shown.size() + "/" + total));
        for (var match : shown) {
            var missing =
                    match.missing().isEmpty()
                            ? ""
                            : "；" + in.word("missing") + joined(match.missing(), in);
            blocks.add(
                    new Paragraph(
                            "%s：%s%s"
                                    .formatted(
                                            match.name().in(in.english()),
                                            in.of("verdicts", match.verdict()),
                                            missing),
                            false));
            blocks.add(
                    new Note(
                            in.word("source")
                                    + " "
                                    + match.sourceTitle()
                                    + (match.sample() ? "（" + in.word("sample") + "）" : "")));
        }
        return blocks;
    }

    private static List<Block> fact(FactName which, List<PublicFact> facts, PaperWords.In in) {
        var label = in.of("facts", which);
        var found = facts.stream().filter(fact -> fact.name() == which).findFirst();
        if (found.isEmpty()) {
            return List.of(new Entry(label, in.word("notProvided")));
        }
        var source = found.get().source();
        return List.of(
                new Entry(label, value(found.get(), in)),
                new Note(
                        "%s %s（%s，%s）"
                                .formatted(
                                        in.word("source"),
                                        source.title(),
                                        source.asOf(),
                                        in.of("evidence", source.evidence()))));
    }

    private static String value(PublicFact fact, PaperWords.In in) {
        return switch (fact.value()) {
            case Figure(var least, var most, var unit, var note) -> {
                var range =
                        least.compareTo(most) == 0
                                ? least.toPlainString()
                                : least.toPlainString() + "–" + most.toPlainString();
                var to = note == null ? "" : "（" + note.in(in.english()) + "）";
                yield range + " " + in.of("units", unit) + to;
            }
            case Words(var wording) -> wording.in(in.english());
        };
    }

    private static List<Block> check(Check check, PaperWords.In in) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Space(3));
        blocks.add(new Heading(in.word("check"), ZONE));
        blocks.add(new Entry(check.industry(), in.of("checks", check.verdict())));
        var list = check.list();
        if (list != null) {
            blocks.add(
                    new Note(
                            "%s %s %s %s"
                                    .formatted(
                                            in.word("source"),
                                            list.title(),
                                            list.order(),
                                            list.effectiveFrom())));
        }
        check.entries()
                .forEach(line ->
                        blocks.add(
                                new Paragraph(
                                        "%d. %s".formatted(line.number(), line.subject()), false)));
        return blocks;
    }

    private static String joined(List<Wording> words, PaperWords.In in) {
        return words.stream().map(word -> word.in(in.english())).collect(Collectors.joining("、"));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(China.ZONE));
    }
}
