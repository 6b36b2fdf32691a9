package etdz.sandbox.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// How surely we know who somebody is: derived from the factors that the log-in proved, and told in
/// the claims `acr`, `amr` and `auth_time`. A second factor is one more line in [#METHODS].
final class Assurance {

    static final String ONE_FACTOR = "urn:etdz:1fa";
    static final String TWO_FACTORS = "urn:etdz:2fa";

    /// The names of RFC 8176 for what Spring Security proved.
    private static final Map<String, String> METHODS =
            Map.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, "pwd");

    private final List<FactorGrantedAuthority> factors;

    private Assurance(List<FactorGrantedAuthority> factors) {
        this.factors = factors;
    }

    static Assurance of(Collection<? extends GrantedAuthority> granted) {
        return new Assurance(factorsOf(granted).toList());
    }

    private static Stream<FactorGrantedAuthority> factorsOf(
            Collection<? extends GrantedAuthority> granted) {
        return granted.stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> METHODS.containsKey(factor.getAuthority()));
    }

    List<String> methods() {
        return factors.stream()
                .flatMap(factor -> Stream.ofNullable(METHODS.get(factor.getAuthority())))
                .distinct()
                .sorted()
                .toList();
    }

    String level() {
        return methods().size() > 1 ? TWO_FACTORS : ONE_FACTOR;
    }

    Optional<Instant> provenAt() {
        return factors.stream().map(FactorGrantedAuthority::getIssuedAt).max(Instant::compareTo);
    }
}
