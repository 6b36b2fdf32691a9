package etdz.investment.enterprise;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import etdz.investment.enterprise.dossier.CapitalKind;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /// One with foreign capital (外商投资企业).
    ///
    /// @param since the day from which the register says so
    public record Foreign(CreditCode creditCode, String name, ZoneCode zone, LocalDate since) {}

    /// Those with foreign capital, by credit code.
    ///
    /// @param after the last code of the page before
    public List<Foreign> foreign(Optional<CreditCode> after, int most) {
        return enterprises.foreign(after, most).stream()
                .map(held ->
                        new Foreign(
                                held.creditCode(),
                                held.name(),
                                held.zone(),
                                held.fact(Name.CAPITAL_KIND).orElseThrow().on()))
                .toList();
    }

    /// What the register says of their capital, by the records that stand for them; who is not in
    /// it, or of whom it says nothing, is left out.
    public Map<CreditCode, CapitalKind> capitalKinds(Set<CreditCode> codes) {
        var found = new HashMap<CreditCode, CapitalKind>();
        for (var held : enterprises.find(codes)) {
            var kind = standing(held).value(Name.CAPITAL_KIND);
            if (kind != null) {
                found.put(held.creditCode(), CapitalKind.valueOf(kind));
            }
        }
        return found;
    }

    private Enterprise standing(Enterprise held) {
        return held.merger() == null
                ? held
                : enterprises
                        .find(surviving(held.creditCode()), new Scope.Everywhere())
                        .orElse(held);
    }

    /// Nothing when it is not recorded or out of scope.
    public Optional<Known> find(CreditCode code, Scope scope) {
        return enterprises
                .find(code, scope)
                .map(held -> new Known(held.creditCode(), held.name(), held.zone()));
    }

    /// Those of a zone that stand for themselves, by credit code.
    public Map<CreditCode, Known> ofZone(ZoneCode zone, Set<CreditCode> codes) {
        return enterprises.find(codes).stream()
                .filter(held -> held.zone().equals(zone) && held.merger() == null)
                .map(held -> new Known(held.creditCode(), held.name(), held.zone()))
                .collect(toMap(Known::creditCode, identity()));
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
        return codesOf(List.of(code));
    }

    /// The same for many.
    public List<CreditCode> codesOf(Collection<CreditCode> codes) {
        var all = new ArrayList<>(codes);
        var seen = new HashSet<>(all);
        var last = List.copyOf(codes);
        for (var step = 0; step < MOST_STEPS && !last.isEmpty(); step++) {
            last = enterprises.absorbed(last).stream().filter(seen::add).toList();
            all.addAll(last);
        }
        return all;
    }
}
