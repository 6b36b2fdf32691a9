package etdz.policy.incentive;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.policy.incentive.Incentive.Amount;
import etdz.policy.incentive.Incentive.Source;
import etdz.policy.incentive.Incentive.Validity;
import etdz.policy.incentive.IncentiveForm.AmountForm;
import etdz.policy.incentive.IncentiveForm.SourceForm;
import etdz.policy.incentive.IncentiveForm.ValidityForm;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.rule.Expressions;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes an edition of what an editor brings, or complains of everything at once.
final class IncentiveReading {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_MATERIALS = 30;
    private static final long LARGEST_CAP = 1_000_000_000_000L;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final Bilingual A_CODE =
            new Bilingual("限字母、数字和连字符，最多 40 个", "letters, digits and hyphens, at most 40");

    private final Complaints complaints = new Complaints();
    private final FactDictionary dictionary;
    private final RuleLint lint;
    private final Predicate<ZoneCode> known;

    IncentiveReading(FactDictionary dictionary, RuleLint lint, Predicate<ZoneCode> known) {
        this.dictionary = dictionary;
        this.lint = lint;
        this.known = known;
    }

    /// 422 with every place that is wrong.
    Incentive read(IncentiveForm form, String by, Instant at, CreationKey creation) {
        var code =
                complaints.checked(
                        "/code",
                        Optional.ofNullable(form.code()).map(IncentiveCode::new).orElse(null),
                        IncentiveCode::isWellFormed,
                        A_CODE);
        var name = bilingual(form.name());
        var category = category(form.category());
        var zones = zones(form.zones());
        var condition =
                new ConditionReading(dictionary, complaints).read("/conditions", form.conditions());
        var given = complaints.optionalText("/cel", form.cel(), Expressions.LONGEST);
        var sample = Boolean.TRUE.equals(form.sample());
        var amount = amount(form.amount());
        var validity = validity(form.validity());
        var source = source(form.source(), sample);
        var materials = materials(form.materials());
        var group = complaints.optionalText("/stackingGroup", form.stackingGroup(), LONGEST_NAME);
        var fair =
                complaints.optionalText("/fairCompetition", form.fairCompetition(), LONGEST_TEXT);
        var cel = given != null ? given : condition.map(it -> it.expression()).orElse("");
        condition.ifPresent(it ->
                lint.faults(it, cel, amount.cel())
                        .forEach(fault -> complaints.at(fault.pointer(), fault.text())));
        complaints.raise();
        var edition = form.basedOn() == null ? 1 : form.basedOn() + 1;
        return new Incentive(
                Incentive.id(code.orElseThrow(), edition),
                code.orElseThrow(),
                edition,
                sample,
                name,
                category.orElseThrow(),
                zones,
                condition.orElseThrow(),
                cel,
                amount,
                group,
                validity,
                materials,
                source,
                fair,
                by,
                at,
                creation);
    }

    private Optional<Category> category(@Nullable String given) {
        var category =
                Arrays.stream(Category.values()).filter(it -> it.name().equals(given)).findFirst();
        if (category.isEmpty()) {
            var names = Arrays.stream(Category.values()).map(Category::name).toList();
            complaints.at("/category", "须为 " + names + " 之一", "one of " + names);
        }
        return category;
    }

    private Bilingual bilingual(@Nullable Bilingual name) {
        return new Bilingual(
                complaints.text("/name/zh", name == null ? null : name.zh(), LONGEST_NAME),
                complaints.text("/name/en", name == null ? null : name.en(), LONGEST_NAME));
    }

    private List<ZoneCode> zones(@Nullable List<@Nullable ZoneCode> given) {
        var zones = new ArrayList<ZoneCode>();
        if (given == null || given.isEmpty()) {
            complaints.needed("/zones");
            return zones;
        }
        for (var i = 0; i < given.size(); i++) {
            var zone = given.get(i);
            if (zone == null || !known.test(zone)) {
                complaints.at("/zones/" + i, "没有这个经开区", "no such zone");
            } else if (!zones.contains(zone)) {
                zones.add(zone);
            }
        }
        return zones;
    }

    private Amount amount(@Nullable AmountForm given) {
        var form = given == null ? new AmountForm(null, null, null, null, null) : given;
        var cap = form.capFen();
        if (cap != null && (cap < 0 || cap > LARGEST_CAP)) {
            complaints.at("/amount/capFen", "须为 0 至一百亿元，以分计", "0 to ten billion yuan, in fen");
        }
        return new Amount(
                complaints.text("/amount/cel", form.cel(), Expressions.LONGEST),
                complaints.text("/amount/zh", form.zh(), LONGEST_TEXT),
                complaints.optionalText("/amount/en", form.en(), LONGEST_TEXT),
                cap,
                complaints.optionalText("/amount/capText", form.capText(), LONGEST_NAME));
    }

    private Validity validity(@Nullable ValidityForm given) {
        var from = day("/validity/from", given == null ? null : given.from());
        var to = day("/validity/to", given == null ? null : given.to());
        if (from.isPresent() && to.filter(it -> it.isBefore(from.get())).isPresent()) {
            complaints.at("/validity/to", "早于起始日期", "before its beginning");
        }
        return new Validity(from.orElse(EARLIEST), to.orElse(EARLIEST));
    }

    private Optional<LocalDate> day(String pointer, @Nullable LocalDate given) {
        return complaints.checked(
                pointer,
                given,
                it -> !it.isBefore(EARLIEST) && it.isBefore(LATEST),
                new Bilingual("须在 2000 至 2099 年", "in the years 2000 to 2099"));
    }

    /// What is no sample names its document, so that anybody can read it up.
    private Source source(@Nullable SourceForm given, boolean sample) {
        var form = given == null ? new SourceForm(null, null, null, null, null) : given;
        var number =
                complaints.optionalText(
                        "/source/documentNumber", form.documentNumber(), LONGEST_NAME);
        var url = complaints.optionalText("/source/url", form.url(), LONGEST_TEXT);
        if (url != null && !isWeb(url)) {
            complaints.at("/source/url", "须为 http 或 https 网址", "an http or https address");
        }
        if (!sample) {
            complaints.needed("/source/documentNumber", number);
            complaints.needed("/source/issuedOn", form.issuedOn());
            complaints.needed("/source/url", url);
        }
        return new Source(
                complaints.text("/source/title", form.title(), LONGEST_TEXT),
                number,
                form.issuedOn(),
                url,
                complaints.optionalText("/source/note", form.note(), LONGEST_TEXT));
    }

    private static boolean isWeb(String url) {
        try {
            var address = URI.create(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> materials(@Nullable List<@Nullable String> given) {
        var materials = new ArrayList<String>();
        if (given != null && given.size() > MOST_MATERIALS) {
            complaints.at("/materials", "最多 30 项", "at most 30");
        } else if (given != null) {
            for (var i = 0; i < given.size(); i++) {
                materials.add(complaints.text("/materials/" + i, given.get(i), LONGEST_NAME));
            }
        }
        return materials;
    }
}
