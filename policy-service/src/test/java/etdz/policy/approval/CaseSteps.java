package etdz.policy.approval;

import static etdz.policy.approval.CaseExamples.ATTORNEY;
import static etdz.policy.approval.CaseExamples.AUTHORITY;
import static etdz.policy.approval.CaseExamples.GRANT;
import static etdz.policy.approval.CaseExamples.NOW;
import static etdz.policy.approval.CaseExamples.POWER_OF_ATTORNEY;
import static etdz.policy.approval.CaseExamples.REFUSE;
import static etdz.policy.approval.CaseExamples.TELL;
import static etdz.policy.approval.CaseExamples.application;
import static etdz.policy.approval.CaseExamples.dossier;
import static etdz.policy.approval.CaseExamples.on;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.time.CalendarYear;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Review.Part;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.Terminated.Cause;
import etdz.policy.approval.stage.Status;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.identifier.IdentifierScheme;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every move that the code allows, found by trying every command at every stage reached, by two
/// people, at once and too late.
public final class CaseSteps {

    static final DeskCode FIRE = new DeskCode("fire-safety");
    static final Lane LEAD = new Lane(FIRE, new Bilingual("消防", "Fire safety"), Part.LEAD, null);
    static final LocalDate LICENCE_ENDS = LocalDate.of(2027, 9, 17);
    static final IdentifierScheme SCHEME = IdentifierScheme.current();
    static final LicenceIdentifier LICENCE =
            SCHEME.compose("11150000MB0N000018008", new CreditCode("11150100MB0N0001X5"), 1, 1);

    private static final Moment LATE = on("2026-12-30");
    private static final Moment NEAR_THE_END = on("2027-07-20");
    private static final Moment AFTER_THE_END = on("2027-09-18");

    /// The same day by a calendar that knows of no holidays.
    private static final Moment OTHERWISE =
            new Moment(
                    NOW.at(),
                    WorkingDays.of(
                            List.of(
                                    new CalendarYear(
                                            2026, CalendarYear.Status.FINAL, Set.of(), Set.of()))));

    public record Step(Case from, Command command, Case to) {}

    /// By which situations are told apart, so that there are finitely many.
    private record Shape(
            String stage,
            Status status,
            boolean reviewed,
            boolean proposed,
            String hearing,
            boolean asked,
            int missing,
            boolean delivered,
            boolean claimed,
            int matter,
            boolean told,
            boolean superseded) {

        static Shape of(Case held) {
            var handling = held.stage().handled();
            return new Shape(
                    held.stage().name(),
                    Status.of(held.stage()),
                    handling.map(Handling::review).isPresent(),
                    handling.map(Handling::proposal).isPresent(),
                    handling.map(Handling::hearing)
                            .map(Object::getClass)
                            .map(Class::getName)
                            .orElse(""),
                    handling.map(Handling::extension).isPresent(),
                    held.stage().lacking().size(),
                    held.queue() == null,
                    held.handler() != null,
                    held.application().matter().version(),
                    held.stage().grant().map(Stage.Granted::licence).map(Licence::told).isPresent(),
                    held.isSuperseded());
        }
    }

    private CaseSteps() {}

    public static List<Step> all() {
        var steps = new ArrayList<Step>();
        var seen = new HashSet<Shape>();
        var open = new ArrayDeque<>(List.of(start()));
        while (!open.isEmpty()) {
            var held = open.remove();
            for (var command : commands(held)) {
                found(held, command)
                        .ifPresent(step -> {
                            steps.add(step);
                            if (seen.add(Shape.of(step.to()))) {
                                open.add(step.to());
                            }
                        });
            }
        }
        return steps;
    }

    /// One for each kind of move between two stages.
    static Collection<Step> kinds() {
        var first = new LinkedHashMap<List<?>, Step>();
        all().forEach(step ->
                first.putIfAbsent(
                        List.of(
                                step.from().stage().name(),
                                step.command().getClass(),
                                step.to().stage().name()),
                        step));
        return first.values();
    }

    /// A matter with materials that may follow and a limit that may be extended.
    public static Case start() {
        return start("2026-09-18");
    }

    public static Case start(String day) {
        return with(day, terms(application().matter(), 1, limit(20, 10)));
    }

    static Case joint(String day) {
        return with(day, marked(terms(application().matter(), 1, limit(45, 15)), false, true));
    }

    static Case signedOff(String day) {
        return with(day, marked(terms(application().matter(), 1, limit(20, 10)), true, false));
    }

    private static Case with(String day, Terms terms) {
        var received = on(day);
        var plain = application("SMP-FG-001", received);
        return Case.submitted(CaseExamples.ID, plain.under(terms), dossier(), received);
    }

    static Limit limit(int days, int extension) {
        return new Limit(
                days, Unit.WORKING_DAYS, extension, "行政许可法第四十二条", Evidence.PUBLIC_COPY, null);
    }

    private static Optional<Step> found(Case held, Command command) {
        for (var by : List.of("somebody", "another")) {
            for (var when : List.of(NOW, LATE, OTHERWISE, NEAR_THE_END, AFTER_THE_END)) {
                if (held.on(command, by, when) instanceof Moved(var next)) {
                    return Optional.of(new Step(held, command, next));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Command> commands(Case held) {
        var heard = Set.of(FIRE);
        return List.of(
                TELL,
                new Command.AnswerCorrection(dossier()),
                new Accept(Set.of(ATTORNEY)),
                new Accept(Set.of()),
                new Command.Decline("不属于本机关职权范围"),
                new Command.PassOver(),
                new Command.Supply(POWER_OF_ATTORNEY),
                new Command.OpenReview(List.of(LEAD)),
                new Command.Suspend(PauseGround.EXPERT_REVIEW, 15, "专家评审期间不计入时限"),
                new Command.Resume(),
                new Command.AskExtension(5, "需要补充核实"),
                new Command.Extend(null),
                new Command.DeclineExtension(),
                new Command.OfferHearing(),
                new Command.WaiveHearing(),
                new Command.RequestHearing(),
                new Command.ArrangeHearing(
                        LocalDate.of(2026, 10, 12), "管委会二楼", "presider", Set.of()),
                new Command.ConcludeHearing("听证笔录（示例）", Set.of()),
                new Command.Propose(Result.GRANTED, null, List.of(), heard),
                granted(heard),
                new Command.Refuse("150100〔2026〕2号", REFUSE.ground(), AUTHORITY, heard),
                new Command.Deliver(Channel.WINDOW, null),
                new Command.Revoke(Ground.FRAUD, "提交虚假材料"),
                new Command.Cancel(Ground.AT_HOLDERS_WISH, "企业申请注销"),
                new Command.RenewByLaw(LICENCE_ENDS.plusYears(1)),
                new Command.TellExpiry(),
                new Command.Supersede(SCHEME.next(LICENCE)),
                new Command.Withdraw(),
                new Command.Terminate(Cause.APPLICANT_DISSOLVED, null),
                new Command.Terminate(Cause.MATERIALS_OVERDUE, null),
                new Command.Claim(),
                new Command.Release(),
                new Command.HandOver("a-third", null, true),
                new Command.Recast(next(held.application().matter())),
                new Command.Recount());
    }

    private static Command granted(Set<DeskCode> heard) {
        var licence = Licence.issued(LICENCE, LocalDate.of(2026, 9, 18), LICENCE_ENDS);
        return new Command.Grant(
                GRANT.documentNumber(), AUTHORITY, null, List.of("按期开工"), licence, heard);
    }

    private static Terms next(Terms terms) {
        return terms(terms, 2, terms.statutory());
    }

    static Terms terms(Terms terms, int version, Limit statutory) {
        return new Terms(
                terms.code(),
                version,
                terms.name(),
                terms.sample(),
                terms.resultType(),
                statutory,
                terms.promised(),
                terms.materials(),
                terms.signOff(),
                terms.joint(),
                terms.desks(),
                terms.procedures(),
                terms.validity(),
                terms.action(),
                terms.silence());
    }

    private static Terms marked(Terms terms, boolean signOff, boolean joint) {
        return new Terms(
                terms.code(),
                terms.version(),
                terms.name(),
                terms.sample(),
                terms.resultType(),
                terms.statutory(),
                terms.promised(),
                terms.materials(),
                signOff,
                joint,
                terms.desks(),
                terms.procedures(),
                terms.validity(),
                terms.action(),
                terms.silence());
    }
}
