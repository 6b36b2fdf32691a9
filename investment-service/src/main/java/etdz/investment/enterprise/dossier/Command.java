package etdz.investment.enterprise.dossier;

import etdz.common.CreditCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of the record of an enterprise.
public sealed interface Command {

    /// What is not named stays as it is.
    record Tell(List<Said> facts, Source source, LocalDate on) implements Command {

        public Tell {
            facts = List.copyOf(facts);
        }
    }

    /// One fact.
    ///
    /// @param value absent to take the fact back
    record Said(Fact.Name name, @Nullable String value) {}

    /// The enterprise is another one that is recorded too (重复企业合并).
    record Merge(CreditCode into, String reason) implements Command {}

    record Separate(String reason) implements Command {}
}
