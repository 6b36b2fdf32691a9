package etdz.investment.incentive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an investor says of himself, by a name of policy-service's dictionary of facts.
public sealed interface GivenFact {

    String name();

    record Truth(String name, boolean value) implements GivenFact {}

    /// A whole number in the unit of the dictionary.
    record Count(String name, long value) implements GivenFact {}

    /// A number with digits after the point, in the unit of the dictionary.
    record Measure(String name, double value) implements GivenFact {}

    record Text(String name, String value) implements GivenFact {}

    /// As policy-service takes them.
    static Map<String, Object> plain(Collection<GivenFact> facts) {
        var plain = new LinkedHashMap<String, Object>();
        for (var fact : facts) {
            switch (fact) {
                case Truth(var name, var value) -> plain.put(name, value);
                case Count(var name, var value) -> plain.put(name, value);
                case Measure(var name, var value) -> plain.put(name, value);
                case Text(var name, var value) -> plain.put(name, value);
            }
        }
        return plain;
    }
}
