package etdz.investment.zoneprofile;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.FactSource.Evidence;
import etdz.investment.zoneprofile.FactValue.Figure;
import etdz.investment.zoneprofile.FactValue.Unit;
import etdz.investment.zoneprofile.FactValue.Words;
import etdz.investment.zoneprofile.ZoneFact.Said;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The facts that an officer tells; what is not named stays.
record FactsBody(@Nullable List<@Nullable FactBody> facts) {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
    private static final Pattern DAY =
            Pattern.compile("(19|20)\\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
    private static final Bilingual NO_FIGURE =
            new Bilingual("不是十进制数字（最多四位小数）", "not a decimal with up to four places");
    private static final Bilingual NO_DAY =
            new Bilingual("写年、年-月或年-月-日", "a year, a month or a day, such as 2026-09");
    private static final Bilingual NO_ADDRESS = new Bilingual("不是网址", "not a web address");

    /// @param value absent to take the fact back
    record FactBody(
            @Nullable FactName name, @Nullable ValueBody value, @Nullable SourceBody source) {}

    record ValueBody(
            @Nullable String least,
            @Nullable String most,
            @Nullable Unit unit,
            @Nullable TextBody text) {}

    record TextBody(@Nullable String zh, @Nullable String en) {}

    record SourceBody(
            @Nullable String title,
            @Nullable String number,
            @Nullable String url,
            @Nullable String asOf,
            @Nullable Evidence evidence) {}

    List<Said> read(Complaints complaints) {
        var told = complaints.needed("/facts", facts).orElse(List.of());
        if (facts != null && (facts.isEmpty() || facts.size() > FactName.values().length)) {
            complaints.at("/facts", "一次填写一项以上，每项一次", "one or more, each once");
            return List.of();
        }
        var named = new HashSet<FactName>();
        return IntStream.range(0, told.size())
                .mapToObj(i -> read(told.get(i), "/facts/" + i, named, complaints))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Said> read(
            @Nullable FactBody body, String at, HashSet<FactName> named, Complaints complaints) {
        if (body == null) {
            complaints.needed(at);
            return Optional.empty();
        }
        var name = complaints.needed(at + "/name", body.name());
        if (name.isPresent() && !named.add(name.get())) {
            complaints.at(at + "/name", "同一项出现两次", "named twice");
        }
        var value = body.value() == null ? null : value(body.value(), at + "/value", complaints);
        var source = source(body.source(), at + "/source", complaints);
        return name.map(it -> new Said(it, value, source));
    }

    private static FactValue value(ValueBody body, String at, Complaints complaints) {
        var text = wording(body.text(), at + "/text", complaints);
        if (body.least() == null && body.most() == null) {
            if (text == null) {
                complaints.at(at, "填数字或文字", "a figure or words");
            }
            return new Words(text == null ? new Wording("", null) : text);
        }
        var least =
                decimal(
                        body.least() == null ? body.most() : body.least(),
                        at + "/least",
                        complaints);
        var most = body.most() == null ? least : decimal(body.most(), at + "/most", complaints);
        if (least.compareTo(most) > 0) {
            complaints.at(at + "/most", "不能小于最低值", "below the least one");
        }
        var unit = complaints.needed(at + "/unit", body.unit()).orElse(Unit.COUNT);
        return new Figure(least, most, unit, text);
    }

    private static BigDecimal decimal(@Nullable String text, String at, Complaints complaints) {
        if (text == null || !DECIMAL.matcher(text).matches()) {
            complaints.at(at, NO_FIGURE);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private static @Nullable Wording wording(
            @Nullable TextBody body, String at, Complaints complaints) {
        return body == null
                ? null
                : new Wording(
                        complaints.text(at + "/zh", body.zh(), LONGEST_TEXT),
                        complaints.optionalText(at + "/en", body.en(), LONGEST_TEXT));
    }

    private static FactSource source(@Nullable SourceBody body, String at, Complaints complaints) {
        if (body == null) {
            complaints.needed(at + "/title");
            return new FactSource("", null, null, "", Evidence.UNVERIFIED);
        }
        var asOf = complaints.text(at + "/asOf", body.asOf(), 10);
        if (!asOf.isEmpty() && !DAY.matcher(asOf).matches()) {
            complaints.at(at + "/asOf", NO_DAY);
        }
        var url = complaints.optionalText(at + "/url", body.url(), LONGEST_TEXT);
        if (url != null && !url.isEmpty() && !ADDRESS.matcher(url).matches()) {
            complaints.at(at + "/url", NO_ADDRESS);
        }
        return new FactSource(
                complaints.text(at + "/title", body.title(), LONGEST_TITLE),
                complaints.optionalText(at + "/number", body.number(), LONGEST_TITLE),
                url,
                asOf,
                complaints.needed(at + "/evidence", body.evidence()).orElse(Evidence.UNVERIFIED));
    }
}
