package etdz.common.security;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who calls, as the token says. A handler takes it as a plain argument.
public final class Actor extends AbstractAuthenticationToken {

    private static final String REGION = "region";
    private static final String DEPARTMENT = "department";

    private final String subject;
    private final String name;
    private final Scope scope;
    private final @Nullable String organ;
    private final String token;

    private Actor(
            String subject,
            String name,
            Scope scope,
            @Nullable String organ,
            String token,
            Collection<SimpleGrantedAuthority> roles) {
        super(roles);
        this.subject = subject;
        this.name = name;
        this.scope = scope;
        this.organ = organ;
        this.token = token;
        setAuthenticated(true);
    }

    /// For tests and jobs: an actor that no token stands for.
    public Actor(String subject, Scope scope, String... roles) {
        this(subject, subject, scope, null, "", authorities(List.of(roles)));
    }

    static Actor of(Jwt jwt) {
        var roles = Optional.ofNullable(jwt.getClaimAsStringList("roles")).orElse(List.of());
        return new Actor(
                jwt.getSubject(),
                Optional.ofNullable(jwt.getClaimAsString("name")).orElse(jwt.getSubject()),
                scopeOf(jwt, roles),
                jwt.getClaimAsString("organ"),
                jwt.getTokenValue(),
                authorities(roles));
    }

    private static Scope scopeOf(Jwt jwt, List<String> roles) {
        var level = Optional.ofNullable(jwt.getClaimAsString("level"));
        var zone = Optional.ofNullable(jwt.getClaimAsString("zone")).map(ZoneCode::new);
        if (level.isPresent()) {
            return zone.<Scope>map(code -> new Scope.Zones(Set.of(code)))
                    .orElseGet(() -> regional(level.get(), jwt, roles));
        }
        return Optional.ofNullable(jwt.getClaimAsString("creditCode"))
                .<Scope>map(code -> new Scope.Own(new CreditCode(code)))
                .orElseGet(() -> new Scope.Self(jwt.getSubject()));
    }

    /// A level that we do not know opens nothing, nor does a department without an organ.
    private static Scope regional(String level, Jwt jwt, List<String> roles) {
        var nothing = new Scope.Self(jwt.getSubject());
        if (!level.equals(REGION)) {
            return nothing;
        }
        return roles.contains(DEPARTMENT)
                ? Optional.ofNullable(jwt.getClaimAsString("organ"))
                        .<Scope>map(Scope.Department::new)
                        .orElse(nothing)
                : new Scope.Everywhere();
    }

    private static List<SimpleGrantedAuthority> authorities(List<String> roles) {
        return roles.stream()
                .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT).replace('-', '_'))
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    public Scope scope() {
        return scope;
    }

    /// The organ he works for; empty for whoever works for none.
    public Optional<String> organ() {
        return Optional.ofNullable(organ);
    }

    public boolean is(String role) {
        return AuthorityUtils.authorityListToSet(getAuthorities())
                .contains("ROLE_" + role.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// As people are addressed; may be shown, never logged.
    public String displayName() {
        return name;
    }

    @Override
    public String getPrincipal() {
        return subject;
    }

    /// The bearer token, to be relayed when another service is read on behalf of this actor.
    @Override
    public String getCredentials() {
        return token;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof Actor that
                && scope.equals(that.scope)
                && Objects.equals(organ, that.organ);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), scope, organ);
    }
}
