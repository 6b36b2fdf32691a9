package etdz.investment.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Agreement.Entry;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Authority;
import etdz.investment.promise.agreement.Deal.Policy;
import etdz.investment.promise.agreement.Deal.ProjectClass;
import etdz.investment.promise.agreement.Lack;
import etdz.investment.promise.agreement.Milestone;
import etdz.investment.promise.agreement.Review;
import etdz.investment.promise.agreement.Stage;
import etdz.investment.promise.agreement.Stage.Draft;
import etdz.investment.promise.agreement.Stage.Ended;
import etdz.investment.promise.agreement.Stage.Fulfilled;
import etdz.investment.promise.agreement.Stage.InEffect;
import etdz.investment.promise.agreement.Stage.Terminated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An agreement with both sides' obligations; those of a draft are pending.
///
/// @param lacking what stands in the way of a draft's taking effect
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        AgreementId id,
        ZoneCode zone,
        Party enterprise,
        String number,
        String title,
        LocalDate signedOn,
        Policy policy,
        ProjectClass projectClass,
        @Nullable String project,
        @Nullable AuthorityView authority,
        @Nullable ReviewView review,
        String stage,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<MilestoneView> milestones,
        List<String> milestonesAwaited,
        List<ObligationView> obligations,
        List<LackView> lacking,
        List<Entry> history,
        List<String> allowed,
        long version) {

    record AuthorityView(String document, String number, Amount limit) {

        static AuthorityView of(Authority authority) {
            return new AuthorityView(
                    authority.document(), authority.number(), Amount.of(authority.limit()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewView(
            String organ,
            String number,
            LocalDate on,
            Review.Result result,
            String document,
            @Nullable LocalDate exceptionUntil,
            Instant at) {

        static ReviewView of(Review review) {
            return new ReviewView(
                    review.organ(),
                    review.number(),
                    review.on(),
                    review.result(),
                    review.document(),
                    review.exceptionUntil(),
                    review.at());
        }
    }

    record MilestoneView(String name, LocalDate on, String proof, Instant at) {

        static MilestoneView of(Milestone milestone) {
            return new MilestoneView(
                    milestone.name(), milestone.on(), milestone.proof(), milestone.at());
        }
    }

    /// @param text in the reader's language
    record LackView(String code, String text, String link) {

        static LackView of(Lack lack, Locale locale) {
            return new LackView(lack.code(), lack.text().in(locale), lack.link());
        }
    }

    /// A line of a list.
    record Row(
            AgreementId id,
            ZoneCode zone,
            Party enterprise,
            String number,
            String title,
            LocalDate signedOn,
            Policy policy,
            String stage,
            int clauses) {

        static Row of(Agreement held) {
            var deal = held.deal();
            return new Row(
                    held.id(),
                    held.zone(),
                    held.enterprise(),
                    deal.number(),
                    deal.title(),
                    deal.signedOn(),
                    deal.policy(),
                    label(held.stage()),
                    deal.clauses().size());
        }
    }

    static AgreementView of(
            Agreement held,
            List<ObligationView> obligations,
            List<LackView> lacking,
            boolean mayAct) {
        var deal = held.deal();
        var authority = deal.authority();
        var review = held.review();
        return new AgreementView(
                held.id(),
                held.zone(),
                held.enterprise(),
                deal.number(),
                deal.title(),
                deal.signedOn(),
                deal.policy(),
                deal.projectClass(),
                deal.project(),
                authority == null ? null : AuthorityView.of(authority),
                review == null ? null : ReviewView.of(review),
                label(held.stage()),
                effectiveOn(held.stage()),
                held.stage() instanceof Ended ended ? ended.endedOn() : null,
                held.stage() instanceof Terminated(_, _, var reason) ? reason : null,
                held.milestones().stream().map(MilestoneView::of).toList(),
                held.awaitedMilestones(),
                obligations,
                lacking,
                held.history(),
                mayAct ? allowed(held) : List.of(),
                held.version());
    }

    /// `IN_EFFECT`, as the API says it.
    static String label(Stage stage) {
        return stage.name().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static @Nullable LocalDate effectiveOn(Stage stage) {
        return switch (stage) {
            case Draft() -> null;
            case InEffect(var on) -> on;
            case Fulfilled(var on, _) -> on;
            case Terminated(var on, _, _) -> on;
        };
    }

    private static List<String> allowed(Agreement held) {
        return switch (held.stage()) {
            case Draft _ -> List.of("content", "review", "effect");
            case InEffect _ -> List.of("milestones", "ending");
            case Ended _ -> List.of();
        };
    }
}
