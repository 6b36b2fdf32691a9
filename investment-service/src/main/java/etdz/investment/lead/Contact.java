package etdz.investment.lead;

import org.jspecify.annotations.Nullable;

/// Whom to call. Personal data: in no event, and in full only for who handles the lead and for who
/// gave it.
public record Contact(String person, @Nullable String phone, @Nullable String email) {

    private static final int SHOWN = 3;
    private static final String STARS = "****";

    /// Enough to tell two of them apart: `示**`, `138****`, `a****@example.com`.
    public Contact masked() {
        var first = person.substring(0, person.offsetByCodePoints(0, 1));
        return new Contact(
                first + "**",
                phone == null ? null : phone.substring(0, Math.min(SHOWN, phone.length())) + STARS,
                email == null ? null : maskedMail(email));
    }

    private static String maskedMail(String email) {
        var at = email.indexOf('@');
        return at < 1 ? STARS : email.charAt(0) + STARS + email.substring(at);
    }
}
