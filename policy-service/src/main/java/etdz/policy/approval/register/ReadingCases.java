package etdz.policy.approval.register;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.common.security.Actor;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.mandate.MandatesInForce;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Cases for who only reads them. An agent (代办员) reads those that a mandate of his covers today, as
/// the applicant would; to be an agent opens no others, and moves none.
@Component
public class ReadingCases {

    /// Who may read of cases, as far as his rows or a mandate reach.
    public static final String READERS =
            "hasAnyRole('AGENT', 'APPLICANT', 'EMPLOYER', 'OFFICER', 'REVIEWER', 'APPROVER',"
                    + " 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    /// Who may read what is in their papers and messages: an agent sees only that there are some.
    public static final String READERS_OF_PAPERS =
            "hasAnyRole('APPLICANT', 'EMPLOYER', 'OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT',"
                    + " 'LEADER', 'SUPERVISOR')";

    private static final List<String> WITH_ROWS =
            List.of(
                    "applicant",
                    "employer",
                    "officer",
                    "reviewer",
                    "approver",
                    "department",
                    "leader",
                    "supervisor");

    /// A case, and why it is shown.
    ///
    /// @param onMandate on the strength of a mandate alone
    public record Found(Case held, boolean onMandate) {}

    private final Cases cases;
    private final MandatesInForce mandates;

    ReadingCases(Cases cases, MandatesInForce mandates) {
        this.cases = cases;
        this.mandates = mandates;
    }

    /// 404 when neither his rows nor a mandate of his have it.
    public Found held(CaseId id, Actor actor) {
        return own(id, actor)
                .map(held -> new Found(held, false))
                .or(() -> cases.find(id, mandates.of(actor)).map(held -> new Found(held, true)))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-case"));
    }

    private Optional<Case> own(CaseId id, Actor actor) {
        return WITH_ROWS.stream().anyMatch(actor::is)
                ? cases.find(id, actor.scope())
                : Optional.empty();
    }

    /// The cases that one mandate of an agent covers, the newest first; 404 when he has no such
    /// mandate today.
    ///
    /// @param escort id of the escort
    public Slice<Case> mandated(Actor actor, String escort, PageRequest page) {
        return mandates.of(actor, escort)
                .map(covered -> cases.newest(covered, page))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-mandate"));
    }
}
