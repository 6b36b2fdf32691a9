package etdz.policy.seed;

import etdz.common.Money;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.application.Project;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.filing.CaseContacts;
import etdz.policy.approval.filing.CaseImport;
import etdz.policy.approval.stage.Licence;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.Matter.ResultType;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Matters;
import etdz.policy.zone.Zone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/// One case after the other, by the moves that real ones take, at past moments. Ids and contents
/// depend on the number of a case only; its days lie relative to today, so that some are always
/// green, some amber and some overdue.
final class SampleCases {

    static final int FILINGS_PER_ZONE = 50;

    private static final int FIRST_NUMBER = 900_001;
    static final int YEAR = 2026;
    private static final int LONGEST_AGO = 120;
    private static final int ONE_OVERDUE_AMONG = 8;
    private static final MatterCode FILING = new MatterCode("SMP-FG-001");
    private static final List<MatterCode> OTHERS =
            List.of(
                    new MatterCode("SMP-HB-001"),
                    new MatterCode("SMP-ZR-002"),
                    new MatterCode("SMP-ZJ-001"),
                    new MatterCode("SMP-ZJ-003"),
                    new MatterCode("SMP-SC-001"),
                    new MatterCode("SMP-ZR-001"),
                    new MatterCode("SMP-HB-002"),
                    new MatterCode("SMP-ZJ-004"));

    enum Course {
        SUBMITTED,
        AWAITING_CORRECTION,
        CORRECTED,
        ACCEPTED,
        MATERIALS_TO_FOLLOW,
        PASSED_OVER,
        GRANTED,
        REFUSED,
        WITHDRAWN;

        /// Twenty cases in a row show every course, the common ones more often.
        private static final List<Course> ROUND =
                List.of(
                        SUBMITTED,
                        ACCEPTED,
                        GRANTED,
                        SUBMITTED,
                        ACCEPTED,
                        GRANTED,
                        WITHDRAWN,
                        GRANTED,
                        ACCEPTED,
                        AWAITING_CORRECTION,
                        GRANTED,
                        CORRECTED,
                        REFUSED,
                        GRANTED,
                        MATERIALS_TO_FOLLOW,
                        GRANTED,
                        SUBMITTED,
                        ACCEPTED,
                        PASSED_OVER,
                        GRANTED);

        static Course of(int number) {
            return number < FILINGS_PER_ZONE ? GRANTED : ROUND.get(number % ROUND.size());
        }
    }

    private final Map<MatterCode, Matter> matters;
    private final CaseImport imports;
    private final CaseContacts contacts;
    private final SampleDays days;

    /// What took the place of an amended licence.
    private final Map<CaseId, Licence> amended = new HashMap<>();

    SampleCases(
            Matters matters,
            CaseImport imports,
            CaseContacts contacts,
            WorkingDays calendar,
            Instant now) {
        this.matters =
                matters.inForce(China.dayOf(now)).stream()
                        .collect(Collectors.toMap(Matter::code, Function.identity()));
        this.imports = imports;
        this.contacts = contacts;
        this.days = new SampleDays(calendar, now);
    }

    /// @param number from 0 within the zone
    Case make(Zone zone, int number, List<Enterprise> enterprises) {
        return SampleLicence.of(number)
                .map(licence -> make(zone, licence, enterprises.getFirst()))
                .orElseGet(() -> makeOther(zone, number, enterprises));
    }

    private Case make(Zone zone, SampleLicence sample, Enterprise by) {
        var random = new SplittableRandom(zone.code().hashCode() * 31L + sample.number());
        var matter = Objects.requireNonNull(matters.get(sample.matter()), sample.name());
        var received = days.at(sample.workingDaysAgo(), random);
        var concerns = sample.concerns().map(earlier -> id(zone, earlier.number())).orElse(null);
        var id = id(zone, sample.number());
        var submitted =
                Case.submitted(
                        id,
                        application(id, zone, by, matter, received, concerns),
                        dossier(by, matter, received.today(), random),
                        received);
        return new GrowingCase(submitted, days, imports, amended, sample.workingDaysAgo(), random)
                .licensed(sample)
                .announced(0);
    }

    private static CaseId id(Zone zone, int number) {
        return new CaseId("%s-%d-%06d".formatted(zone.divisionCode(), YEAR, FIRST_NUMBER + number));
    }

    private Case makeOther(Zone zone, int number, List<Enterprise> enterprises) {
        var course = Course.of(number);
        var random = new SplittableRandom(zone.code().hashCode() * 31L + number);
        var by = enterprises.get(number % enterprises.size());
        var matter = matter(number);
        var promised = matter.promisedLimit().days().orElse(0);
        var ago = workingDaysAgo(course, promised, random);
        var received = days.at(ago, random);
        var id = id(zone, number);
        var submitted =
                Case.submitted(
                        id,
                        application(id, zone, by, matter, received, null),
                        dossier(by, matter, received.today(), random),
                        received);
        var grown =
                new GrowingCase(submitted, days, imports, amended, ago, random)
                        .along(course, promised, SampleReviews.of(submitted.id()));
        return grown.announced(number < FILINGS_PER_ZONE ? 2 : 0);
    }

    private Matter matter(int number) {
        var code = number < FILINGS_PER_ZONE ? FILING : OTHERS.get(number % OTHERS.size());
        return Objects.requireNonNull(matters.get(code), code.value());
    }

    private static int workingDaysAgo(Course course, int promised, SplittableRandom random) {
        return switch (course) {
            case SUBMITTED, CORRECTED -> random.nextInt(6);
            case AWAITING_CORRECTION -> 3 + random.nextInt(15);
            case ACCEPTED, MATERIALS_TO_FOLLOW ->
                    random.nextInt(ONE_OVERDUE_AMONG) == 0
                            ? promised + 2 + random.nextInt(3)
                            : random.nextInt(promised + 1);
            case PASSED_OVER -> 6 + random.nextInt(4);
            case GRANTED, REFUSED, WITHDRAWN -> promised + 3 + random.nextInt(LONGEST_AGO);
        };
    }

    private Application application(
            CaseId id,
            Zone zone,
            Enterprise by,
            Matter matter,
            Moment received,
            @Nullable CaseId concerns) {
        var user =
                switch (by.id()) {
                    case "ENT-S001" -> "applicant-1";
                    case "ENT-S002" -> "applicant-2";
                    case "ENT-S003" -> "applicant-3";
                    default -> "seed";
                };
        return new Application(
                Terms.of(matter),
                zone.code(),
                new Applicant(by.creditCode(), by.name()),
                user,
                contacts.close(id, new Contact("示例联系人", "13800000000")),
                concerns,
                received.at());
    }

    private static Dossier dossier(
            Enterprise by, Matter matter, LocalDate on, SplittableRandom random) {
        var form = new SampleAnswers(by, on, random).to(matter.form());
        var given =
                matter.materials().stream()
                        .filter(material -> material.necessity() == Necessity.MAIN)
                        .map(material -> given(by, material))
                        .toList();
        var answers = BsonDocument.parse(form);
        var code = answers.getString("projectCode", new BsonString("")).getValue();
        return new Dossier(form, project(matter, answers), code.isEmpty() ? null : code, given);
    }

    private static Given given(Enterprise by, Matter.Material material) {
        var licence = material.code().value().equals("business-licence");
        return new Given(
                material.code(),
                licence ? SampleDocuments.licence(by) : SampleDocuments.form(by),
                material.name().zh() + ".pdf");
    }

    private static @Nullable Project project(Matter matter, BsonDocument form) {
        return matter.resultType() == ResultType.PROJECT_FILING
                ? new Project(
                        form.getString("projectName").getValue(),
                        form.getString("place").getValue(),
                        form.getString("industry").getValue(),
                        Money.wan(new BigDecimal(form.getString("totalInvestmentWan").getValue())))
                : null;
    }
}
