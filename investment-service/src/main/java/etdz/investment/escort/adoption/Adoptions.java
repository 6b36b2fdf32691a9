package etdz.investment.escort.adoption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import etdz.common.ZoneCode;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What the zones decided, for whoever opens escorts.
@Component
public class Adoptions {

    private final EscortDecisions decisions;

    Adoptions(EscortDecisions decisions) {
        this.decisions = decisions;
    }

    public Adoption of(ZoneCode zone) {
        return new Adoption(zone, decisions.of(zone));
    }

    /// Of the zones that have decided anything, by their codes.
    public List<Adoption> all() {
        return decisions.all().stream()
                .collect(groupingBy(it -> it.zone().value(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(it -> new Adoption(new ZoneCode(it.getKey()), it.getValue()))
                .toList();
    }
}
