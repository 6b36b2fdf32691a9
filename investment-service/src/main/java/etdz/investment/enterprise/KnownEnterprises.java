package etdz.investment.enterprise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import etdz.investment.enterprise.dossier.Enterprise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What other features ask of the register: whether an enterprise is there, and which record stands
/// for it after merging.
@Component
public class KnownEnterprises {

    /// Merging into what was merged itself makes chains; nobody makes longer ones by hand.
    private static final int MOST_STEPS = 8;

    private final Enterprises enterprises;

    KnownEnterprises(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /// What is told of one that is there.
    public record Known(CreditCode creditCode, String name, ZoneCode zone) {}

    /// Nothing when it is not recorded or out of scope.
    public Optional<Known> find(CreditCode code, Scope scope) {
        return enterprises
                .find(code, scope)
                .map(held -> new Known(held.creditCode(), held.name(), held.zone()));
    }

    /// The code of the record that stands for this enterprise: its own unless it was merged. One
    /// that is not recorded stands for itself.
    public CreditCode surviving(CreditCode code) {
        var at = code;
        for (var step = 0; step < MOST_STEPS; step++) {
            var merger = enterprises.find(at, new Scope.Everywhere()).map(Enterprise::merger);
            if (merger.isEmpty()) {
                return at;
            }
            at = merger.get().into();
        }
        return at;
    }

    /// The same for many, of which hardly any was merged.
    public Set<CreditCode> surviving(Set<CreditCode> codes) {
        var all = new HashSet<>(codes);
        for (var merged : enterprises.merged(codes)) {
            all.remove(merged.creditCode());
            all.add(surviving(merged.creditCode()));
        }
        return all;
    }

    /// The code and those that were merged into it, by which other features may know it.
    public List<CreditCode> codesOf(CreditCode code) {
        var all = new ArrayList<>(List.of(code));
        var seen = new HashSet<>(all);
        var last = List.of(code);
        for (var step = 0; step < MOST_STEPS && !last.isEmpty(); step++) {
            last = enterprises.absorbed(last).stream().filter(seen::add).toList();
            all.addAll(last);
        }
        return all;
    }
}
