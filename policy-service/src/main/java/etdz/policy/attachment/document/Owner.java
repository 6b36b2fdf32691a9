package etdz.policy.attachment.document;

import etdz.common.Code;
import etdz.common.CreditCode;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import java.util.Optional;

/// Whose store a document lies in: an enterprise's, or a person's who acts for none.
public record Owner(String value) implements Code {

    public static Owner of(CreditCode enterprise) {
        return new Owner(enterprise.value());
    }

    /// Staff have no store.
    public static Optional<Owner> of(Scope scope) {
        return switch (scope) {
            case Own(var enterprise) -> Optional.of(of(enterprise));
            case Self(var subject) -> Optional.of(new Owner("person:" + subject));
            case Zones _, Everywhere _, Department _ -> Optional.empty();
        };
    }
}
