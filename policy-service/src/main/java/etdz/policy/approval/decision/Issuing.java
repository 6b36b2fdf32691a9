package etdz.policy.approval.decision;

import static etdz.policy.approval.Outcome.Reason.CONCERNED_GRANT_NOT_IN_FORCE;
import static etdz.policy.approval.Outcome.Reason.ISSUER_WITHOUT_CODE;
import static etdz.policy.approval.Outcome.Reason.LICENCE_TYPE_MISSING;

import etdz.common.CreditCode;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.Numbering;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.identifier.IdentifierScheme;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.organ.Organ;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the licence of a grant (颁证), where the result of the matter is one. An amendment or a
/// renewal gets the next version of the licence that it concerns.
@Component
public class Issuing {

    private final Cases cases;
    private final Numbering numbering;
    private final Organs organs;
    private final IdentifierScheme scheme;

    Issuing(Cases cases, Numbering numbering, Organs organs) {
        this.cases = cases;
        this.numbering = numbering;
        this.organs = organs;
        this.scheme = IdentifierScheme.current();
    }

    /// What keeps a grant in somebody's name from being made.
    List<Obstacle> obstacles(Case held, Authority authority) {
        var found = new ArrayList<Obstacle>();
        var concerns = held.application().concerns();
        if (concerns != null && concerned(held).isEmpty()) {
            found.add(new Obstacle(CONCERNED_GRANT_NOT_IN_FORCE, concerns.value()));
        }
        var terms = held.application().matter();
        if (terms.issuesLicence()) {
            if (terms.licenceType().isEmpty()) {
                found.add(new Obstacle(LICENCE_TYPE_MISSING, terms.code().value()));
            }
            if (issuer(authority).isEmpty()) {
                found.add(new Obstacle(ISSUER_WITHOUT_CODE, authority.issuer().organ()));
            }
        }
        return found;
    }

    /// Nothing where the result is no licence. Numbers that are not used in the end are lost.
    public Optional<Licence> licence(Case held, Authority authority, Moment now) {
        return licence(held, authority, numbering::forLicence, now);
    }

    /// The same with a serial number from elsewhere.
    ///
    /// @param serial by type and issuer
    public Optional<Licence> licence(
            Case held,
            Authority authority,
            ToLongBiFunction<String, CreditCode> serial,
            Moment now) {
        var terms = held.application().matter();
        if (!terms.issuesLicence()) {
            return Optional.empty();
        }
        var type = terms.licenceType().orElseThrow();
        return Optional.of(
                newest(held, type)
                        .map(earlier -> instead(earlier, terms, now))
                        .orElseGet(() -> {
                            var issuer = issuer(authority).orElseThrow();
                            var number = serial.applyAsLong(type, issuer);
                            return first(type, issuer, number, terms, now);
                        }));
    }

    private Licence first(String type, CreditCode issuer, long serial, Terms terms, Moment now) {
        return Licence.issued(
                scheme.compose(type, issuer, serial, 1), now.today(), terms.lastDay(now.today()));
    }

    private Licence instead(Licence earlier, Terms terms, Moment now) {
        return Licence.issued(
                scheme.next(earlier.identifier()), now.today(), end(earlier, terms, now));
    }

    /// An amendment lasts as long as what it amends; a renewal begins where that ends.
    private static @Nullable LocalDate end(Licence earlier, Terms terms, Moment now) {
        var lastDay = earlier.validTo();
        return switch (terms.action()) {
            case AMEND -> lastDay;
            case RENEW ->
                    terms.lastDay(
                            lastDay == null || earlier.endedOn(now.today())
                                    ? now.today()
                                    : lastDay.plusDays(1));
            case NEW, CANCEL -> terms.lastDay(now.today());
        };
    }

    /// The last version of the licence that an application concerns, if it is one of this type.
    private Optional<Licence> newest(Case held, String type) {
        return concerned(held)
                .map(Granted::licence)
                .filter(earlier -> earlier.identifier().series().contains("." + type + "."))
                .map(earlier -> newest(earlier.identifier()).orElse(earlier));
    }

    private Optional<Licence> newest(LicenceIdentifier earlier) {
        return cases.newestOf(earlier.series())
                .flatMap(it -> it.stage().grant())
                .map(Granted::licence);
    }

    private Optional<Granted> concerned(Case held) {
        return Optional.ofNullable(held.application().concerns())
                .flatMap(id -> cases.find(id, new Scope.Everywhere()))
                .flatMap(earlier ->
                        earlier.stage() instanceof Granted granted
                                ? Optional.of(granted)
                                : Optional.empty());
    }

    private Optional<CreditCode> issuer(Authority authority) {
        return organs.find(new OrganCode(authority.issuer().organ())).map(Organ::creditCode);
    }
}
