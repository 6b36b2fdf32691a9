package etdz.investment.capital.month;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import etdz.bench.Measuring;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.InvestmentService;
import etdz.investment.capital.arrival.Arrival;
import etdz.investment.capital.arrival.ArrivalId;
import etdz.investment.capital.arrival.Facts;
import etdz.investment.capital.kind.CapitalKind;
import etdz.investment.capital.kind.CapitalKinds;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.month.MonthCells.Which;
import etdz.investment.lead.Estimate;
import etdz.investment.lead.Investor;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.Owner;
import etdz.investment.lead.Prospect;
import etdz.investment.lead.Source;
import etdz.investment.lead.Told;
import etdz.investment.project.CodeRequest;
import etdz.investment.project.Filing;
import etdz.investment.project.HolderCapital;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectCode;
import etdz.investment.project.ProjectId;
import etdz.investment.project.Stage;
import etdz.investment.promise.obligation.FilledPromises;
import etdz.investment.promise.obligation.Obligation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;

/// Invented projects, leads, promises and arrivals of capital over ten years and three zones, through the real
/// codecs, into a database whose indexes the service has declared; nothing is told of them. Then
/// their months are marked to be counted. The same each time.
///
/// Arguments: how many projects, leads, arrivals and promises.
public final class FillInvestment {

    private static final List<ZoneCode> ZONES =
            List.of(new ZoneCode("hohhot"), new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));
    private static final List<String> CURRENCIES = List.of("USD", "USD", "CNY", "EUR");
    private static final List<String> INDUSTRIES = List.of("2720", "3841", "1440", "4415", "5942");
    private static final int AT_ONCE = 1_000;
    private static final int DAYS = 3_650;
    private static final int ENTERPRISES = 10_000;

    private final MongoDatabase database;
    private final List<KindCode> kinds;
    private final LocalDate today;

    private FillInvestment(MongoDatabase database, CapitalKinds kinds, LocalDate today) {
        this.database = database;
        this.kinds = kinds.all().stream().map(CapitalKind::code).toList();
        this.today = today;
    }

    public static void main(String[] args) {
        Measuring.end(() -> run(args));
    }

    private static void run(String[] args) throws Exception {
        var service = SpringApplication.run(InvestmentService.class);
        var filling =
                new FillInvestment(
                        service.getBean(MongoDatabase.class),
                        service.getBean(CapitalKinds.class),
                        LocalDate.now(China.ZONE));
        filling.fill("projects", Project.class, Integer.parseInt(args[0]), filling::project);
        filling.fill("leads", Lead.class, Integer.parseInt(args[1]), filling::lead);
        filling.fill("obligations", Obligation.class, Integer.parseInt(args[3]), filling::promise);
        filling.fill("capitalArrivals", Arrival.class, Integer.parseInt(args[2]), filling::arrival);
        service.getBean(MarkingMonths.class).mark(filling.months());
    }

    private <T> void fill(String name, Class<T> type, int rows, IntFunction<T> make)
            throws Exception {
        MongoCollection<T> all =
                database.getCollection(name, type).withWriteConcern(WriteConcern.W1);
        var unordered = new InsertManyOptions().ordered(false);
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var batches = new ArrayList<Future<?>>();
            for (var from = 0; from < rows; from += AT_ONCE) {
                var begin = from;
                batches.add(
                        pool.submit(
                                () ->
                                        all.insertMany(
                                                IntStream.range(begin, Math.min(begin + AT_ONCE, rows))
                                                        .mapToObj(make)
                                                        .toList(),
                                                unordered)));
            }
            for (var batch : batches) {
                batch.get();
            }
        }
        System.err.printf("%,d of %s%n", rows, name);
    }

    private static ZoneCode zone(int number) {
        return ZONES.get(number % ZONES.size());
    }

    private static Money money(SplittableRandom random) {
        return new Money(
                new BigDecimal(10_000 + random.nextInt(50_000_000)),
                CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    }

    private static CreditCode enterprise(SplittableRandom random) {
        return new CreditCode("91150100MA%07dX".formatted(random.nextInt(ENTERPRISES)));
    }

    private Instant at(LocalDate day) {
        return China.startOf(day).plusSeconds(36_000);
    }

    private LocalDate day(SplittableRandom random) {
        return today.minusDays(1 + random.nextInt(DAYS));
    }

    private Project project(int number) {
        var random = new SplittableRandom(number * 31L + 1);
        var opened = day(random);
        var filing =
                new Filing(
                        new Filing.SourceCase("BENCH-" + number, "示例〔2026〕%d号".formatted(number), 1),
                        zone(number),
                        new Filing.Holder(enterprise(random), "示例企业（虚构）"),
                        "示例项目%d（虚构）".formatted(number),
                        "金川区块",
                        INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                        money(random));
        var reached = random.nextInt(Stage.ORDER.size());
        var stages = new ArrayList<Stage>();
        stages.add(new Stage.Approved(at(opened)));
        for (var i = 1; i <= reached; i++) {
            var on = opened.plusDays(30L * i);
            stages.add(
                    Stage.reached(Stage.ORDER.get(i), new Stage.Facts(on, "示例证明", null), at(on))
                            .orElseThrow());
        }
        return new Project(
                new ProjectId("PRJ-BENCH-" + number),
                filing,
                stages.removeLast(),
                stages,
                new CodeRequest.Given(
                        new ProjectCode("2601-150100-04-01-%06d".formatted(number % 1_000_000)),
                        at(opened)),
                HolderCapital.UNKNOWN,
                at(opened),
                List.of(),
                1 + reached,
                List.of());
    }

    /// As if its officer had been reminded: the service does not begin with that.
    private Lead lead(int number) {
        var random = new SplittableRandom(number * 31L + 2);
        var opened = at(today.minusDays(1 + random.nextInt(200)));
        var held =
                Lead.opened(
                        new LeadId("LEAD-BENCH-" + number),
                        zone(number),
                        new Prospect("示例意向%d（虚构）".formatted(number), "", "2720"),
                        Source.FAIR,
                        new Investor("示例投资者%d（虚构）".formatted(number), null, null),
                        null,
                        new Estimate(
                                money(random),
                                random.nextInt(101),
                                "%dQ%d".formatted(today.getYear() + 1, 1 + random.nextInt(4))),
                        new Owner("officer-" + zone(number).value(), "示例招商员"),
                        null,
                        "officer",
                        opened);
        return new Lead(
                held.id(),
                held.zone(),
                held.prospect(),
                held.source(),
                held.investor(),
                held.contact(),
                held.likeness(),
                held.estimate(),
                held.owner(),
                held.stage(),
                held.earlier(),
                held.nextStep(),
                held.openedAt(),
                held.awaitsReplySince(),
                held.touchedAt(),
                new Told(opened, opened),
                held.history(),
                Map.of(),
                held.version(),
                List.of());
    }

    private Obligation promise(int number) {
        return FilledPromises.of(number, zone(number), today, at(today));
    }

    private Arrival arrival(int number) {
        var random = new SplittableRandom(number * 31L + 3);
        var day = day(random);
        var facts =
                new Facts(
                        day,
                        kinds.get(random.nextInt(kinds.size())),
                        money(random),
                        new Facts.Enterprise(enterprise(random), "示例企业（虚构）"),
                        null,
                        "示例凭证 " + number);
        var held =
                Arrival.recorded(
                        new ArrivalId("FC-BENCH-" + number), zone(number), facts, "officer", at(day));
        return new Arrival(
                held.id(),
                held.zone(),
                held.report(),
                held.earlier(),
                held.standing(),
                held.months(),
                held.changedAt(),
                held.version(),
                List.of());
    }

    private List<Which> months() {
        var all = new ArrayList<Which>();
        for (var month = YearMonth.from(today.minusDays(DAYS));
                !month.isAfter(YearMonth.from(today));
                month = month.plusMonths(1)) {
            for (var zone : ZONES) {
                all.add(new Which(zone, month.toString()));
            }
        }
        return all;
    }
}
