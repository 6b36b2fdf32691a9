package etdz.investment.capital.arrival;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.investment.caller.Callers;
import etdz.investment.capital.kind.CapitalKind;
import etdz.investment.capital.kind.CapitalKinds;
import etdz.investment.capital.kind.CountsAs;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.kind.KnownReadings;
import etdz.investment.capital.kind.ReadingBook;
import etdz.investment.capital.rate.KnownRates;
import etdz.investment.capital.rate.RateBook;
import etdz.investment.capital.rate.RateBook.Converted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The arrivals of a filter as a table, row by row as they come from the database.
@RestController
class ArrivalExport {

    private static final List<String> HEAD =
            List.of(
                    "编号",
                    "经开区",
                    "到资日期",
                    "形式",
                    "统计归属",
                    "原币金额",
                    "币种",
                    "折人民币（元）",
                    "折美元",
                    "统一社会信用代码",
                    "企业名称",
                    "项目编号",
                    "入账凭证",
                    "状态",
                    "更正次数",
                    "填报人");
    private static final LocalDate EARLIEST = LocalDate.of(1979, 1, 1);

    private final Arrivals arrivals;
    private final CapitalKinds kinds;
    private final KnownReadings readings;
    private final KnownRates rates;
    private final InstantSource clock;

    ArrivalExport(
            Arrivals arrivals,
            CapitalKinds kinds,
            KnownReadings readings,
            KnownRates rates,
            InstantSource clock) {
        this.arrivals = arrivals;
        this.kinds = kinds;
        this.readings = readings;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping(ArrivalResource.PATH + "/export")
    @PreAuthorize(Callers.STAFF)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<YearMonth> from,
            @RequestParam Optional<YearMonth> to,
            @RequestParam Optional<KindCode> kind,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<String> standing,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var search = ArrivalResource.search(zone, from, to, kind, creditCode, standing);
        var today = China.dayOf(clock.instant());
        var book = readings.now();
        var worth =
                rates.between(
                        from.map(it -> it.atDay(1)).orElse(EARLIEST),
                        to.map(YearMonth::atEndOfMonth).orElse(today));
        try (var table = form.begin(response, "capital-arrivals-" + today, HEAD)) {
            arrivals.each(search, actor.scope(), held -> write(table, held, book, worth));
        }
    }

    private void write(TableWriter table, Arrival held, ReadingBook book, RateBook worth) {
        var facts = held.facts();
        var amount = facts.amount();
        var converted =
                worth.convert(amount.amount(), amount.currency(), facts.day())
                        .map(Converted::rounded);
        table.add(
                Arrays.asList(
                        held.id().value(),
                        held.zone().value(),
                        facts.day(),
                        kinds.find(facts.kind())
                                .map(CapitalKind::name)
                                .map(Bilingual::zh)
                                .orElse(facts.kind().value()),
                        book.countsAs(facts.kind(), facts.day())
                                .map(ArrivalExport::line)
                                .orElse("待核口径"),
                        amount.amount(),
                        amount.currency(),
                        converted.map(Converted::cny).orElse(null),
                        converted.map(Converted::usd).orElse(null),
                        facts.enterprise().creditCode().value(),
                        facts.enterprise().name(),
                        facts.project() == null ? null : facts.project().value(),
                        facts.proof(),
                        held.stands() ? "有效" : "已撤销",
                        held.earlier().size(),
                        held.report().by()));
    }

    private static String line(CountsAs countsAs) {
        return switch (countsAs) {
            case ACTUAL -> "计入实际使用外资";
            case NOT_COUNTED -> "不计入";
            case SEPARATE_LINE -> "单列（外商投资企业再投资）";
        };
    }
}
