package etdz.policy.approval;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import etdz.bench.Measuring;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.PolicyService;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Project;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.filing.CaseContacts;
import etdz.policy.approval.filing.CaseImport;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Delivery;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.edition.Matters;
import etdz.policy.power.register.ManyDelegations;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;

/// Invented cases by the moves that real ones take, through the real codecs, into a database whose
/// indexes the service has declared: of a hundred cases five are open. The same each time.
///
/// Arguments: the first number, the number after the last, how many enterprises there are.
public final class FillRegister {

    private static final List<ZoneCode> ZONES =
            List.of(new ZoneCode("hohhot"), new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));
    private static final List<String> DIVISIONS = List.of("150100", "150700", "150800");
    private static final List<String> PLACES =
            List.of("呼和浩特", "内蒙古", "海拉尔", "满洲里", "临河", "巴彦淖尔", "扎兰屯", "乌拉特前旗");
    private static final List<String> TRADES =
            List.of("生物药品", "新能源", "乳业", "物流", "科技", "新材料", "装备制造", "农牧业", "电子", "化工", "建筑工程", "信息技术");
    private static final String CHARACTERS =
            "安邦宝博昌成达德鼎东方飞丰福富广海汉和恒弘华汇吉嘉建金锦京景巨康科蓝乐力利联龙隆茂美明铭南宁鹏祺启千庆荣瑞润三盛世顺泰腾天通万旺维祥新鑫信兴旭阳业亿益银盈永优宇元远悦云泽长正志中重众卓";
    private static final List<String> WORKS =
            List.of("光伏组件生产线", "储能电站", "乳粉车间改造", "冷链仓库", "冻干粉针生产线", "铝材深加工", "数据中心", "风电叶片", "饲料加工", "智能工厂");
    private static final int AT_ONCE = 1_000;
    private static final int OPEN_AMONG_HUNDRED = 5;
    private static final int LONGEST_AGO = 900;
    private static final String CODES = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int DELEGATED_MATTERS = 3_334;
    private static final int DELEGATED_YEARS = 10;

    private final List<Terms> matters;
    private final CaseContacts contacts;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final int enterprises;
    private final Map<Integer, LocalDate> workingDays = new ConcurrentHashMap<>();
    private volatile Optional<Authority> authority = Optional.empty();

    private FillRegister(List<Terms> matters, CaseContacts contacts, Moment now, int enterprises) {
        this.matters = matters;
        this.contacts = contacts;
        this.calendar = now.calendar();
        this.today = now.today();
        this.enterprises = enterprises;
    }

    public static void main(String[] args) {
        Measuring.end(() -> run(args));
    }

    private static void run(String[] args) throws Exception {
        var first = Integer.parseInt(args[0]);
        var end = Integer.parseInt(args[1]);
        var enterprises = Integer.parseInt(args[2]);
        var service = SpringApplication.run(PolicyService.class);
        var now =
                new Moment(
                        service.getBean(InstantSource.class).instant(),
                        service.getBean(Calendars.class).current());
        var terms =
                service.getBean(Matters.class).inForce(now.today()).stream().map(Terms::of).toList();
        var filling =
                new FillRegister(terms, service.getBean(CaseContacts.class), now, enterprises);
        var imports = service.getBean(CaseImport.class);
        filling.enterprises(imports, first, end);
        filling.cases(service.getBean(MongoDatabase.class), imports, first, end);
        if (first == 0) {
            service.getBean(ManyDelegations.class)
                    .fill(ZONES, DELEGATED_MATTERS, DELEGATED_YEARS, now.today().minusYears(10));
        }
    }

    /// Each batch of cases brings some more of them.
    private void enterprises(CaseImport imports, int first, int end) {
        var names = new HashMap<CreditCode, String>();
        for (var i = first / 25; i < Math.max(end / 25, 1) && i < enterprises; i++) {
            var one = enterprise(i);
            names.put(one.creditCode(), one.name());
            if (names.size() == AT_ONCE) {
                imports.register(names);
                names.clear();
            }
        }
        imports.register(names);
    }

    private static Applicant enterprise(int number) {
        var random = new SplittableRandom(number);
        var word = new StringBuilder();
        for (var i = 0; i < 2 + number % 2; i++) {
            word.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        var name =
                PLACES.get(random.nextInt(PLACES.size()))
                        + "示例"
                        + word
                        + TRADES.get(random.nextInt(TRADES.size()))
                        + "有限公司（虚构）";
        var code = new StringBuilder("91" + DIVISIONS.get(number % DIVISIONS.size()));
        var rest = number;
        for (var i = 0; i < 9; i++) {
            code.append(CODES.charAt(rest % CODES.length()));
            rest /= CODES.length();
        }
        return new Applicant(new CreditCode(code + "0"), name);
    }

    private void cases(MongoDatabase database, CaseImport imports, int first, int end)
            throws Exception {
        var cases = database.getCollection("cases", Case.class).withWriteConcern(WriteConcern.W1);
        var unordered = new InsertManyOptions().ordered(false);
        var done = new AtomicInteger(first);
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var batches = new ArrayList<Future<?>>();
            for (var from = first; from < end; from += AT_ONCE) {
                var begin = from;
                batches.add(pool.submit(() -> {
                    var batch =
                            IntStream.range(begin, Math.min(begin + AT_ONCE, end))
                                    .mapToObj(number -> make(number, imports))
                                    .toList();
                    cases.insertMany(batch, unordered);
                    var so = done.addAndGet(batch.size());
                    if (so / 50_000 > (so - batch.size()) / 50_000) {
                        System.err.printf("%,d cases%n", so);
                    }
                }));
            }
            for (var batch : batches) {
                batch.get();
            }
        }
        settle(cases);
    }

    /// What was written without waiting is on the disk before anybody measures.
    private static void settle(MongoCollection<Case> cases) {
        cases.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(5, TimeUnit.MINUTES)
                .updateOne(eq("none"), set("none", 0));
    }

    private Case make(int number, CaseImport imports) {
        var random = new SplittableRandom(number * 31L + 7);
        var zone = number % ZONES.size();
        var open = random.nextInt(100) < OPEN_AMONG_HUNDRED;
        var ago = open ? random.nextInt(5) : 20 + random.nextInt(LONGEST_AGO);
        var received = at(ago, random);
        var terms = matters.get(random.nextInt(matters.size()));
        var id =
                new CaseId(
                        "%s-%d-%06d"
                                .formatted(DIVISIONS.get(zone), received.today().getYear(), number));
        var application =
                new Application(
                        terms,
                        ZONES.get(zone),
                        enterprise(random.nextInt(Math.clamp(number / 25, 1, enterprises))),
                        "applicant-" + random.nextInt(50_000),
                        contacts.close(id, new Contact("示例联系人", "13800000000")),
                        null,
                        received.at());
        var held = Case.submitted(id, application, dossier(terms, random), received);
        return (open ? open(held, ago, random) : closed(held, ago, random, imports)).announced(0);
    }

    private static Dossier dossier(Terms terms, SplittableRandom random) {
        var work = WORKS.get(random.nextInt(WORKS.size()));
        var name =
                "示例"
                        + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                        + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                        + work
                        + (1 + random.nextInt(3))
                        + "期项目（虚构）";
        var project =
                terms.resultType().name().equals("PROJECT_FILING")
                        ? new Project(name, "金川区块", "2720", Money.wan(new BigDecimal("1200")))
                        : null;
        var form = "{\"projectName\":\"" + name + "\",\"content\":\"" + "示例内容。".repeat(60) + "\"}";
        var given =
                terms.materials().stream()
                        .filter(item -> item.necessity() == Necessity.MAIN)
                        .map(item -> new Given(item.code(), new DocumentId("DOC-SEED"), "示例.pdf"))
                        .toList();
        return new Dossier(form, project, null, given);
    }

    private Case open(Case submitted, int ago, SplittableRandom random) {
        var held = submitted;
        if (random.nextInt(3) > 0) {
            held = moved(held, new Claim(), officer(held, random), at(ago, random));
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> held;
            case 3 ->
                    moved(
                            held,
                            new RequestCorrection(
                                    List.of(new Correction.Item(null, "示例：请核对地点"))),
                            "officer",
                            at(ago, random));
            case 4 -> {
                var mayFollow = held.application().matter().with(Necessity.MAY_FOLLOW);
                yield moved(held, new Accept(mayFollow), "officer", at(ago, random));
            }
            default -> moved(held, new Accept(Set.of()), "officer", at(ago, random));
        };
    }

    private Case closed(Case submitted, int ago, SplittableRandom random, CaseImport imports) {
        var claimed = moved(submitted, new Claim(), officer(submitted, random), at(ago, random));
        var held = moved(claimed, new Accept(Set.of()), "officer", at(ago, random));
        if (random.nextInt(20) == 0) {
            return moved(held, new Withdraw(), "applicant", at(ago - 2, random));
        }
        var signing = authority.or(() -> imports.authority(held));
        if (signing.isEmpty()) {
            return moved(held, new Withdraw(), "applicant", at(ago - 2, random));
        }
        authority = signing;
        var number = "示例〔2026〕" + held.id().value().substring(12) + "号";
        var decision =
                random.nextInt(15) == 0
                        ? new Refuse(number, "示例理由", signing.get(), Set.of())
                        : new Grant(number, signing.get(), null, List.of(), null, Set.of());
        if (!(held.on(decision, "approver", at(ago - 5, random)) instanceof Moved(var decided))) {
            return moved(held, new Withdraw(), "applicant", at(ago - 2, random));
        }
        return moved(
                decided, new Deliver(Delivery.Channel.ONLINE, null), "officer", at(ago - 8, random));
    }

    private static String officer(Case held, SplittableRandom random) {
        var zone = held.application().zone().value();
        return random.nextInt(20) == 0 ? "officer-" + zone : zone + "-" + random.nextInt(40);
    }

    private static Case moved(Case held, Command command, String by, Moment now) {
        return held.on(command, by, now) instanceof Moved(var next) ? next : held;
    }

    private Moment at(int workingDaysAgo, SplittableRandom random) {
        var day =
                workingDays.computeIfAbsent(
                        Math.max(workingDaysAgo, 0), ago -> calendar.before(today, ago));
        return new Moment(
                China.startOf(day).plusMillis(28_800_000L + random.nextInt(3_600_000)), calendar);
    }
}
