package etdz.policy.approval;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Cases, for the features that keep something beside them.
@Component
public class CaseRegister {

    private final Cases cases;

    CaseRegister(Cases cases) {
        this.cases = cases;
    }

    /// 404 when there is none within the scope.
    public Case held(CaseId id, Scope scope) {
        return cases.find(id, scope).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-case"));
    }

    /// False when the case does not take the command, or somebody else moved it since it was read.
    public boolean move(Case held, Command command, String by, Moment now) {
        return held.on(command, by, now) instanceof Moved(var next) && cases.store(next);
    }

    /// Cases whose holder has to be told something about his licence by a day.
    public List<Case> licencesDue(LocalDate today, int most) {
        return cases.licencesDue(today, most);
    }

    /// The cases with all versions of a licence, the first one first.
    public List<Case> versionsOf(LicenceIdentifier licence) {
        return cases.versionsOf(licence.series());
    }

    /// What was applied for on the grounds of these cases: to amend, renew or give up.
    public List<Case> concerning(List<CaseId> earlier) {
        return cases.concerning(earlier);
    }

    public Optional<Case> find(CaseId id, Scope scope) {
        return cases.find(id, scope);
    }

    /// The open cases of a matter, by number.
    public Slice<Case> open(MatterCode matter, Scope scope, PageRequest page) {
        return cases.open(matter, scope, page);
    }

    /// Open cases on which a calendar may have an effect that differs from another one on `from`
    /// and not before, by what is due next.
    ///
    /// @param after the last one of the step before
    public List<Case> movedFrom(LocalDate from, Optional<Position> after, int most) {
        return cases.movedFrom(from, after, most);
    }

    /// A case in the order of what is due next.
    public record Position(String until, CaseId id) {

        static Position of(Case held) {
            return new Position(String.valueOf(requireNonNull(held.queue()).until()), held.id());
        }
    }

    public Position positionOf(Case open) {
        return Position.of(open);
    }

    public List<Case> all(Collection<CaseId> ids) {
        return cases.all(ids);
    }

    /// How many were stored; the others were moved by somebody else meanwhile.
    public int storeAll(List<Case> next) {
        return cases.storeAll(next);
    }

    /// False when somebody else moved the case since it was read.
    public boolean store(Case next) {
        return cases.store(next);
    }
}
