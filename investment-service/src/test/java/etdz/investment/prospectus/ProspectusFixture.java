package etdz.investment.prospectus;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.incentive.GivenFact;
import etdz.investment.incentive.Matched;
import etdz.investment.incentive.Matched.Match;
import etdz.investment.incentive.Matched.Verdict;
import etdz.investment.negativelist.CheckingIndustry.Check;
import etdz.investment.negativelist.CheckingIndustry.Edition;
import etdz.investment.negativelist.CheckingIndustry.Line;
import etdz.investment.promise.board.KeptRates.Rates;
import etdz.investment.promise.board.Rate;
import etdz.investment.prospectus.Outcome.Moved;
import etdz.investment.prospectus.content.Building;
import etdz.investment.prospectus.content.Snapshot;
import etdz.investment.prospectus.content.Wish;
import etdz.investment.prospectus.content.Wish.Language;
import etdz.investment.prospectus.content.ZonePart;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.ZoneProfileFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prospectuses for tests.
public final class ProspectusFixture {

    public static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    public static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    public static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    public static final Maker OFFICER = new Maker("officer-hohhot", HOHHOT, null);

    private ProspectusFixture() {}

    public static ProspectusId id(int number) {
        return new ProspectusId("PRO-%032x".formatted(number));
    }

    public static Wish wish(Language language) {
        return new Wish(
                List.of(HOHHOT, BAYANNUR),
                "A01",
                LocalDate.of(2026, 10, 12),
                List.of(new GivenFact.Truth("hightech", true), new GivenFact.Count("staff", 120)),
                language,
                "良种繁育项目（示例）");
    }

    /// One zone answered for in full, the other one not.
    public static Snapshot snapshot(Instant at) {
        var rates = new Rates(new Rate(3, 4, new BigDecimal("0.7500")), new Rate(0, 0, null));
        var match =
                new Match(
                        "INC-1",
                        new Wording("设备补助（示例）", "Equipment grant (sample)"),
                        Verdict.UNKNOWN,
                        List.of(new Wording("设备投资额", null)),
                        List.of(),
                        Money.yuan(new BigDecimal("2000000")),
                        null,
                        true,
                        "示例文件",
                        null,
                        LocalDate.of(2026, 1, 1),
                        null);
        var full =
                new ZonePart(
                        HOHHOT,
                        new Bilingual("呼和浩特经济技术开发区", "Hohhot zone"),
                        new Building.Reckoned(
                                LocalDate.of(2026, 10, 26),
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 12, 11),
                                true,
                                2000,
                                new Wording("按办件历史模拟", "Drawn from the history of cases")),
                        new Matched.Found(List.of(match), 1),
                        rates,
                        ZoneProfileFixture.profile().outbox().getLast().data().facts());
        var silent =
                new ZonePart(
                        BAYANNUR,
                        null,
                        new Building.NotAvailable(),
                        new Matched.NotAvailable(),
                        rates,
                        List.of());
        var check =
                new Check(
                        LocalDate.of(2026, 9, 18),
                        "A01",
                        "农、林、牧、渔业",
                        new Edition(
                                "外商投资准入特别管理措施（负面清单）（2024年版）",
                                "国家发展改革委 商务部令第23号",
                                LocalDate.of(2024, 11, 1),
                                List.of("https://www.gov.cn/")),
                        "NEEDS_MANUAL",
                        List.of(new Line(1, "小麦、玉米新品种选育和种子生产", null)));
        return new Snapshot(at, List.of(full, silent), check);
    }

    public static Prospectus made(int number, Maker maker, Instant at) {
        return Prospectus.made(id(number), maker, wish(Language.ZH), snapshot(at));
    }

    public static Maker maker(
            String subject, @Nullable ZoneCode zone, @Nullable CreditCode creditCode) {
        return new Maker(subject, zone, creditCode);
    }

    public static Prospectus after(Prospectus held, Command... commands) {
        var now = held;
        for (var command : commands) {
            if (!(now.on(command, NOW) instanceof Moved(var next))) {
                throw new IllegalStateException("Not moved by " + command);
            }
            now = next;
        }
        return now;
    }
}
