package etdz.investment.prospectus.desk;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.investment.classification.Industries;
import etdz.investment.incentive.GivenFact;
import etdz.investment.prospectus.content.Wish;
import etdz.investment.prospectus.content.Wish.Language;
import etdz.investment.zoneprofile.KnownZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is sent to make a prospectus.
///
/// @param facts by the names of policy-service's dictionary: truth values, whole numbers and texts
record WishBody(
        @Nullable List<@Nullable ZoneCode> zones,
        @Nullable String industry,
        @Nullable LocalDate startOn,
        @Nullable LinkedHashMap<String, @Nullable Object> facts,
        @Nullable Language language,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_TEXT = 200;
    private static final int LATEST_START_DAYS = 1_096;
    private static final Pattern FACT = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final Bilingual ZONES =
            new Bilingual("选择1至8个经开区，各一次", "one to eight zones, each once");
    private static final Bilingual NO_INDUSTRY =
            new Bilingual("不是国民经济行业代码（如 C27、2770）", "no code of GB/T 4754 (such as C27, 2770)");
    private static final Bilingual NO_FACT =
            new Bilingual("填是或否、数或文字", "a truth value, a number or a text");

    Wish read(KnownZones known, Industries industries, LocalDate today, Complaints complaints) {
        var start = startOn == null ? today : startOn;
        if (start.isBefore(today) || start.isAfter(today.plusDays(LATEST_START_DAYS))) {
            complaints.at("/startOn", "今天起三年以内", "between today and three years from now");
        }
        var code = complaints.optionalText("/industry", industry, 5);
        if (code != null && !code.isEmpty() && industries.sectionOf(code).isEmpty()) {
            complaints.at("/industry", NO_INDUSTRY);
        }
        return new Wish(
                zones(known, complaints),
                code,
                start,
                facts(complaints),
                language == null ? Language.ZH : language,
                complaints.optionalText("/note", note, LONGEST_NOTE));
    }

    private List<ZoneCode> zones(KnownZones known, Complaints complaints) {
        var wanted = new ArrayList<ZoneCode>();
        if (zones == null || zones.isEmpty() || zones.size() > Wish.MOST_ZONES) {
            complaints.at("/zones", ZONES);
            return wanted;
        }
        for (var i = 0; i < zones.size(); i++) {
            var zone = zones.get(i);
            if (zone == null || known.find(zone).isEmpty()) {
                complaints.at("/zones/" + i, "没有这个经开区", "no such zone");
            } else if (wanted.contains(zone)) {
                complaints.at("/zones/" + i, ZONES);
            } else {
                wanted.add(zone);
            }
        }
        return wanted;
    }

    private List<GivenFact> facts(Complaints complaints) {
        var given = new ArrayList<GivenFact>();
        var told = facts == null ? Map.<String, @Nullable Object>of() : facts;
        if (told.size() > Wish.MOST_FACTS) {
            complaints.at("/facts", "最多100项", "at most 100");
            return given;
        }
        told.forEach((name, value) -> {
            switch (value) {
                case Boolean truth when FACT.matcher(name).matches() ->
                        given.add(new GivenFact.Truth(name, truth));
                case Integer count when FACT.matcher(name).matches() ->
                        given.add(new GivenFact.Count(name, count));
                case Long count when FACT.matcher(name).matches() ->
                        given.add(new GivenFact.Count(name, count));
                case Double measure when FACT.matcher(name).matches() ->
                        given.add(new GivenFact.Measure(name, measure));
                case String text
                        when FACT.matcher(name).matches() && text.length() <= LONGEST_TEXT ->
                        given.add(new GivenFact.Text(name, text));
                case null, default -> complaints.at("/facts/" + name, NO_FACT);
            }
        });
        return given;
    }
}
