package etdz.policy.approval.register;

import etdz.common.CreditCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.CaseId;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.mandate.CoveredCases;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All cases as they are kept.
public interface Cases {

    /// 404 when there is none within the scope.
    Case held(CaseId id, Scope scope);

    /// False when the case does not take the command, or somebody else moved it since it was read.
    default boolean move(Case held, Command command, String by, Moment now) {
        return held.on(command, by, now) instanceof Moved(var next)
                && store(new Step<>(held, next));
    }

    Optional<Case> find(CaseId id, Scope scope);

    /// The case if one of these mandates covers it.
    Optional<Case> find(CaseId id, List<CoveredCases> mandated);

    /// Once for each key: a repeat gets what the first call made.
    Case add(Case submitted, CreationKey creation);

    Optional<Case> createdUnder(CreationKey creation);

    void replaceAll(List<Case> imported);

    /// False when somebody else moved the case since it was read.
    default boolean store(Step<Case> step) {
        return store(step, Optional.empty());
    }

    /// The same for a command that may be repeated under its key.
    boolean store(Step<Case> step, Optional<CreationKey> command);

    /// Whether a command with this key has moved the case already.
    boolean done(CaseId id, CreationKey command);

    /// Those within the scope, in no order.
    List<Case> find(List<CaseId> ids, Scope scope);

    /// How many were stored; the others were moved by somebody else.
    int storeAll(List<Step<Case>> steps, CreationKey command);

    Map<String, Long> done(List<CaseId> ids, CreationKey command);

    Slice<Case> newest(Scope scope, PageRequest page);

    /// Those that one of these mandates covers.
    Slice<Case> newest(List<CoveredCases> mandated, PageRequest page);

    /// The applicant's cases for a matter that wait for a decision, the most urgent first.
    List<Case> undecided(CreditCode applicant, MatterCode matter, int most);

    /// The case with the last version of a licence.
    ///
    /// @param series what all versions have in common
    Optional<Case> newestOf(String series);

    /// The cases with all versions of a licence, the first one first.
    List<Case> versionsOf(LicenceIdentifier licence);

    /// What was applied for on the grounds of these cases: to amend, renew or give up.
    List<Case> concerning(List<CaseId> earlier);

    /// Cases whose holder has to be told something about his licence by a day.
    List<Case> licencesDue(LocalDate today, int most);

    /// The open cases of a matter, by number.
    Slice<Case> open(MatterCode matter, Scope scope, PageRequest page);

    /// Cases to which nobody answered in time.
    List<Case> passedOver(LocalDate today, int most);

    /// Open cases on which a calendar may have an effect that differs from another one on `from`
    /// and not before, by what no calendar changes: none comes by twice.
    ///
    /// @param after the last one of the step before
    List<Case> movedFrom(LocalDate from, Optional<Position> after, int most);

    List<Case> all(Collection<CaseId> ids);

    int storeAll(List<Step<Case>> steps);

    /// A case in the order of its matter and its number.
    record Position(MatterCode matter, CaseId id) {

        public static Position of(Case held) {
            return new Position(held.application().matter().code(), held.id());
        }
    }
}
