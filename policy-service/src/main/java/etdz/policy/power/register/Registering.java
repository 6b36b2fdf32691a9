package etdz.policy.power.register;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.CreationKey;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.GrantCheck;
import etdz.policy.power.GrantCheck.Fault;
import etdz.policy.power.Power;
import etdz.policy.power.Term;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Organ;
import java.time.Instant;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Puts a delegation into the register (赋权登记), once for each key, if the law allows it.
@Component
class Registering {

    private static final int TRIES = 5;

    private final PowerRegister register;
    private final Delegations delegations;

    Registering(PowerRegister register, Delegations delegations) {
        this.register = register;
        this.delegations = delegations;
    }

    /// @param power as the register has it, or as it is entered with its first delegation
    Delegation register(Actor actor, CreationKey key, Power power, Grant terms, Instant at) {
        requireGiver(actor, terms);
        var earlier = delegations.createdUnder(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        register.addMissing(List.of(power));
        for (var tries = 0; tries < TRIES; tries++) {
            var others = delegations.of(power.matter(), power.zone());
            refuse(GrantCheck.faults(terms, power, terms(others)));
            var id = new DelegationId("DLG-" + UuidCreator.getTimeOrderedEpoch());
            var first =
                    Delegation.registered(
                            id, next(others), power, terms, false, actor.getPrincipal(), at);
            var added = delegations.add(first, key);
            if (added.isPresent()) {
                return added.get();
            }
        }
        throw ETag.stale();
    }

    /// What the law has against other terms of a delegation that is there.
    List<Fault> faults(Delegation held, Grant terms) {
        var power = register.find(held.matter(), held.zone()).orElseThrow();
        var others =
                delegations.of(held.matter(), held.zone()).stream()
                        .filter(other -> !other.id().equals(held.id()))
                        .toList();
        return GrantCheck.faults(terms, power, terms(others));
    }

    static List<Term> terms(List<Delegation> others) {
        return others.stream().flatMap(Term::of).toList();
    }

    static int next(List<Delegation> others) {
        return others.stream().mapToInt(Delegation::number).max().orElse(0) + 1;
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            var locale = LocaleContextHolder.getLocale();
            throw Problem.of(CONFLICT, "grant-against-the-law")
                    .with(
                            "faults",
                            faults.stream()
                                    .map(fault -> new Told(fault.name(), fault.text().in(locale)))
                                    .toList());
        }
    }

    record Told(String code, String text) {}

    /// A city does not give what is the region's, nor a department what is another's.
    static void requireGiver(Actor actor, Grant terms) {
        var gives =
                switch (actor.scope()) {
                    case Scope.Everywhere() -> true;
                    case Scope.Department(var organ) -> organ.equals(terms.from().organ());
                    case Scope.Zones _, Scope.Own _, Scope.Self _ ->
                            terms.from().level() != Organ.Level.REGION;
                };
        if (!gives) {
            throw Problem.of(FORBIDDEN, "not-the-giving-organ");
        }
    }
}
