package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.GrantCheck;
import etdz.policy.power.GrantCheck.Fault;
import etdz.policy.power.Power;
import etdz.policy.power.Term;
import etdz.policy.power.grant.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Delegations that a zone brings as a list. What comes in twice is there once.
@Component
public class PowerImport {

    /// What the register says to a row.
    public sealed interface Verdict {

        record Fine() implements Verdict {}

        /// The register has it, with the same terms.
        record Unchanged() implements Verdict {}

        record Against(List<Bilingual> faults) implements Verdict {}
    }

    /// A row that may go in.
    ///
    /// @param id the same for the same row of the same list
    public record Entry(DelegationId id, Power power, Grant terms) {}

    private final PowerRegister register;
    private final Delegations delegations;

    PowerImport(PowerRegister register, Delegations delegations) {
        this.register = register;
        this.delegations = delegations;
    }

    public Known known(ZoneCode zone) {
        return new Known(register.of(zone), delegations.of(zone));
    }

    /// What is there already under its id is left as it is.
    public void add(List<Entry> entries, ZoneCode zone, String by, Instant at) {
        var known = known(zone);
        register.addMissing(entries.stream().map(Entry::power).distinct().toList());
        var all = new ArrayList<Delegation>();
        for (var entry : entries) {
            if (known.has(entry.id())) {
                continue;
            }
            var number = known.next(entry.power().matter());
            var first =
                    Delegation.registered(
                            entry.id(), number, entry.power(), entry.terms(), false, by, at);
            known.note(first);
            all.add(first);
        }
        delegations.addMissing(all);
    }

    /// How many delegations have ids that begin so.
    public int count(String beginning) {
        return delegations.count(beginning);
    }

    /// A zone's register at one time, together with the rows that were looked at since.
    public static final class Known {

        private final Map<MatterCode, Power> powers = new HashMap<>();
        private final Map<MatterCode, List<Delegation>> held = new HashMap<>();
        private final Map<MatterCode, List<Term>> rows = new HashMap<>();

        Known(List<Power> powers, List<Delegation> delegations) {
            powers.forEach(power -> this.powers.put(power.matter(), power));
            delegations.forEach(this::note);
        }

        public Optional<Power> power(MatterCode matter) {
            return Optional.ofNullable(powers.get(matter));
        }

        private boolean has(DelegationId id) {
            return held.values().stream()
                    .anyMatch(all -> all.stream().anyMatch(one -> one.id().equals(id)));
        }

        private void note(Delegation delegation) {
            held.computeIfAbsent(delegation.matter(), _ -> new ArrayList<>()).add(delegation);
        }

        private int next(MatterCode matter) {
            return Registering.next(held.getOrDefault(matter, List.of()));
        }

        /// Asked row by row: a row may not contradict an earlier one of its list.
        public Verdict check(Power power, Grant terms) {
            var there = held.getOrDefault(power.matter(), List.of());
            if (there.stream().anyMatch(one -> one.terms().equals(terms))) {
                return new Verdict.Unchanged();
            }
            var others = new ArrayList<>(Registering.terms(there));
            others.addAll(rows.getOrDefault(power.matter(), List.of()));
            var faults = GrantCheck.faults(terms, power, others);
            if (!faults.isEmpty()) {
                return new Verdict.Against(faults.stream().map(Fault::text).toList());
            }
            rows.computeIfAbsent(power.matter(), _ -> new ArrayList<>()).add(Term.of(terms));
            powers.putIfAbsent(power.matter(), power);
            return new Verdict.Fine();
        }
    }
}
