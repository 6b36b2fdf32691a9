package etdz.policy.seed;

import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Cancel;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Revoke;
import etdz.policy.approval.Command.Supersede;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.filing.CaseImport;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.identifier.IdentifierScheme;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.seed.SampleCases.Course;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A case on its way; each move comes some working days after the one before.
final class GrowingCase {

    private static final int YEAR = SampleCases.YEAR;
    private static final IdentifierScheme SCHEME = IdentifierScheme.current();
    private static final int SERIALS_OF_A_ZONE = 1_000_000;

    private final SampleDays days;
    private final CaseImport imports;
    private final Map<CaseId, Licence> amended;
    private final String zone;
    private final SplittableRandom random;
    private Case held;
    private int ago;

    /// @param amended what took the place of an amended licence
    GrowingCase(
            Case held,
            SampleDays days,
            CaseImport imports,
            Map<CaseId, Licence> amended,
            int ago,
            SplittableRandom random) {
        this.days = days;
        this.imports = imports;
        this.amended = amended;
        this.held = held;
        this.zone = held.application().zone().value();
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
                decide(course == Course.GRANTED, random.nextInt(promised + 2), Optional.empty());
            }
            case WITHDRAWN -> move(new Withdraw(), held.application().openedBy(), 1);
        }
        return held;
    }

    /// In whichever state the sample shows.
    Case licensed(SampleLicence sample) {
        accept(Set.of());
        if (sample == SampleLicence.RENEWAL) {
            return held;
        }
        decide(true, 2, Optional.of(sample));
        var approver = "approver-" + zone;
        switch (sample) {
            case REVOKED -> move(new Revoke(Ground.FRAUD, "提交虚假材料（示例）"), approver, 5);
            case CANCELLED -> move(new Cancel(Ground.AT_HOLDERS_WISH, "企业停业（示例）"), approver, 5);
            case SUPERSEDED -> {
                var first = held.stage().grant().map(Granted::licence).orElseThrow();
                var next = SCHEME.next(first.identifier());
                amended.put(
                        held.id(),
                        new Licence(next, first.validFrom(), first.validTo(), false, null, null));
                move(new Supersede(next), approver, 60);
            }
            default -> {}
        }
        return held;
    }

    /// The same at each seeding, and far from those that are handed out.
    private long serial() {
        var id = held.id().value();
        return Long.parseLong(id.substring(2, 4)) * SERIALS_OF_A_ZONE
                + Long.parseLong(id.substring(id.length() - 6));
    }

    private @Nullable Licence licence(
            Authority authority, Moment when, Optional<SampleLicence> sample) {
        var earlier = Optional.ofNullable(held.application().concerns()).map(amended::get);
        return imports.licence(held, authority, this::serial, when)
                .map(licence ->
                        new Licence(
                                earlier.map(Licence::identifier).orElse(licence.identifier()),
                                licence.validFrom(),
                                sample.flatMap(SampleLicence::endsInDays)
                                        .map(days.today()::plusDays)
                                        .or(() -> earlier.map(Licence::validTo))
                                        .orElse(licence.validTo()),
                                false,
                                sample.map(SampleLicence::told).orElse(null),
                                null))
                .orElse(null);
    }

    private void tell() {
        move(
                new RequestCorrection(List.of(new Correction.Item(null, "建设地点与申请表不一致，请核对（示例）"))),
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

    private void decide(boolean granted, int later, Optional<SampleLicence> sample) {
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
        if (held.application().matter().signOff()) {
            var result = granted ? Result.GRANTED : Result.REFUSED;
            move(
                    new Propose(result, granted ? null : ground, List.of(), Set.of()),
                    "reviewer-" + zone,
                    0);
        }
        var when = moment(later);
        var decision =
                granted
                        ? new Grant(
                                document,
                                authority,
                                null,
                                List.of(),
                                licence(authority, when, sample),
                                Set.of())
                        : new Refuse(document, ground, authority, Set.of());
        move(decision, "approver-" + zone, when);
        move(new Deliver(Channel.ONLINE, null), held.application().openedBy(), 1);
    }

    private void move(Command command, String by, int workingDaysLater) {
        move(command, by, moment(workingDaysLater));
    }

    private Moment moment(int workingDaysLater) {
        ago = Math.max(0, ago - workingDaysLater);
        var earliest = held.history().getLast().at();
        var moment = days.at(ago, random);
        return moment.at().isBefore(earliest) ? new Moment(earliest, days.calendar()) : moment;
    }

    private void move(Command command, String by, Moment when) {
        if (!(held.on(command, by, when) instanceof Moved(var next))) {
            throw new IllegalStateException(held.id() + " does not take " + command);
        }
        held = next;
    }
}
