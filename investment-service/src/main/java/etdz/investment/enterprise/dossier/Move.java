package etdz.investment.enterprise.dossier;

import etdz.common.CreditCode;
import java.util.List;
import java.util.Locale;

/// What happened to the record of an enterprise.
public sealed interface Move {

    record Recorded() implements Move {}

    record Changed(List<Fact.Name> facts) implements Move {

        public Changed {
            facts = List.copyOf(facts);
        }
    }

    record Merged(CreditCode into) implements Move {}

    record Separated() implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.enterprise.recorded.v1` for [Recorded].
    default String eventType() {
        return "etdz.investment.enterprise." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
