package etdz.policy.notice.reader;

import etdz.common.Code;
import etdz.common.CreditCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import java.util.List;

/// Where notices lie: that of an enterprise is read by everybody who acts for it, the others by one
/// user.
public record Mailbox(String value) implements Code {

    private static final String USER = "user:";
    private static final String ENTERPRISE = "enterprise:";

    public static Mailbox ofUser(String subject) {
        return new Mailbox(USER + subject);
    }

    public static Mailbox ofEnterprise(CreditCode code) {
        return new Mailbox(ENTERPRISE + code.value());
    }

    /// The one whose preferences a caller sets.
    public static Mailbox of(Actor actor) {
        return actor.scope() instanceof Scope.Own(var enterprise)
                ? ofEnterprise(enterprise)
                : ofUser(actor.getPrincipal());
    }

    /// All that a caller reads.
    public static List<Mailbox> readBy(Actor actor) {
        return List.of(of(actor), ofUser(actor.getPrincipal())).stream().distinct().toList();
    }
}
