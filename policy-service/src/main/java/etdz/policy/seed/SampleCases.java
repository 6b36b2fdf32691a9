package etdz.policy.seed;

import etdz.common.Money;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Application;
import etdz.policy.approval.Application.Applicant;
import etdz.policy.approval.Application.Contact;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseId;
import etdz.policy.approval.CaseImport;
import etdz.policy.approval.Command;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Correction;
import etdz.policy.approval.Delivery.Channel;
import etdz.policy.approval.Dossier;
import etdz.policy.approval.Dossier.Given;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Project;
import etdz.policy.approval.Proposal.Result;
import etdz.policy.approval.Terms;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.Matter.ResultType;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Matters;
import etdz.policy.zone.Zone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/// One case after the other, by the moves that real ones take, at past moments. Ids and contents
/// depend on the number of a case only; its days lie relative to today, so that some are always
/// green, some amber and some overdue.
final class SampleCases {

    static final int FILINGS_PER_ZONE = 50;

    private static final int FIRST_NUMBER = 900_001;
    private static final int YEAR = 2026;
    private static final int LONGEST_AGO = 120;
    private static final int ONE_OVERDUE_AMONG = 8;
    private static final int MINUTES_OF_A_DAY = 450;
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

    private enum Course {
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
    private final WorkingDays calendar;
    private final Instant now;

    SampleCases(Matters matters, CaseImport imports, WorkingDays calendar, Instant now) {
        this.matters =
                matters.inForce(China.dayOf(now)).stream()
                        .collect(Collectors.toMap(Matter::code, Function.identity()));
        this.imports = imports;
        this.calendar = calendar;
        this.now = now;
    }

    /// @param number from 0 within the zone
    Case make(Zone zone, int number, List<Enterprise> enterprises) {
        var course = Course.of(number);
        var random = new SplittableRandom(zone.code().hashCode() * 31L + number);
        var by = enterprises.get(number % enterprises.size());
        var matter = matter(number);
        var promised = matter.promisedLimit().days().orElse(0);
        var ago = workingDaysAgo(course, promised, random);
        var received = at(ago, random);
        var submitted =
                Case.submitted(
                        new CaseId(
                                "%s-%d-%06d"
                                        .formatted(
                                                zone.divisionCode(), YEAR, FIRST_NUMBER + number)),
                        application(zone, by, matter, received),
                        dossier(by, matter, received.today(), random),
                        received);
        var grown =
                new Growing(submitted, zone.code().value(), ago, random)
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

    private static Application application(
            Zone zone, Enterprise by, Matter matter, Moment received) {
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
                new Contact("示例联系人", "13800000000"),
                null,
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
        return new Dossier(form, project(matter, BsonDocument.parse(form)), given);
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

    /// Some time of a working day, and never later than now.
    private Moment at(int workingDaysAgo, SplittableRandom random) {
        var opening = China.startOf(workingDay(workingDaysAgo)).plus(Duration.ofHours(9));
        var at = opening.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_A_DAY)));
        return new Moment(at.isAfter(now) ? now : at, calendar);
    }

    private LocalDate workingDay(int ago) {
        var day = China.dayOf(now);
        var left = ago;
        while (true) {
            if (calendar.kindOf(day).counts() && left-- == 0) {
                return day;
            }
            day = day.minusDays(1);
        }
    }

    /// A case on its way; each move comes some working days after the one before.
    private final class Growing {

        private final String zone;
        private final SplittableRandom random;
        private Case held;
        private int ago;

        Growing(Case held, String zone, int ago, SplittableRandom random) {
            this.held = held;
            this.zone = zone;
            this.ago = ago;
            this.random = random;
        }

        Case along(Course course, int promised, SampleReviews reviews) {
            switch (course) {
                case SUBMITTED -> {}
                case AWAITING_CORRECTION -> tell();
                case CORRECTED -> {
                    tell();
                    move(new AnswerCorrection(held.dossier()), held.application().openedBy(), 1);
                }
                case PASSED_OVER -> move(new PassOver(), "law", 6);
                case ACCEPTED -> {
                    accept(Set.of());
                    review(reviews);
                }
                case MATERIALS_TO_FOLLOW -> {
                    var mayFollow = held.application().matter().with(Necessity.MAY_FOLLOW);
                    accept(mayFollow);
                }
                case GRANTED, REFUSED -> {
                    accept(Set.of());
                    decide(course == Course.GRANTED, random.nextInt(promised + 2));
                }
                case WITHDRAWN -> move(new Withdraw(), held.application().openedBy(), 1);
            }
            return held;
        }

        private void tell() {
            move(
                    new RequestCorrection(
                            List.of(new Correction.Item(null, "建设地点与申请表不一致，请核对（示例）"))),
                    "officer-" + zone,
                    1);
        }

        private void accept(Set<MaterialCode> missing) {
            move(new Accept(missing), "officer-" + zone, random.nextInt(2));
        }

        private void review(SampleReviews reviews) {
            for (var step : reviews.steps(held.application().matter())) {
                move(step.command(), step.role() + "-" + zone, 0);
            }
        }

        private void decide(boolean granted, int later) {
            var holder = imports.authority(held);
            if (holder.isEmpty()) {
                // The grant of the power ended: nobody in the zone may decide any more.
                move(new Withdraw(), held.application().openedBy(), later);
                return;
            }
            var authority = holder.get();
            var number = "〔%d〕%s号（示例）".formatted(YEAR, held.id().value().substring(12));
            var document = held.id().value().substring(0, 6) + number;
            var ground = "不符合受理条件第二项（示例）";
            var decision =
                    granted
                            ? new Grant(document, authority, null, List.of(), null, Set.of())
                            : new Refuse(document, ground, authority, Set.of());
            if (held.application().matter().signOff()) {
                var result = granted ? Result.GRANTED : Result.REFUSED;
                move(
                        new Propose(result, granted ? null : ground, List.of(), Set.of()),
                        "reviewer-" + zone,
                        0);
            }
            move(decision, "approver-" + zone, later);
            move(new Deliver(Channel.ONLINE, null), held.application().openedBy(), 1);
        }

        private void move(Command command, String by, int workingDaysLater) {
            ago = Math.max(0, ago - workingDaysLater);
            var earliest = held.history().getLast().at();
            var moment = at(ago, random);
            var when = moment.at().isBefore(earliest) ? new Moment(earliest, calendar) : moment;
            if (!(held.on(command, by, when) instanceof Moved(var next))) {
                throw new IllegalStateException(held.id() + " does not take " + command);
            }
            held = next;
        }
    }
}
