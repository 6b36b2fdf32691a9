package etdz.investment.escort.mandate;

import etdz.common.crypto.Confidential;
import java.time.LocalDate;

/// What the client gave (委托书). Its last day is looked at when it is read: past it the mandate has
/// no effect, and nothing needs to be written for that (民法典 第一百七十三条: 代理期限届满，委托代理终止).
///
/// @param from the first day on which it has effect
/// @param until the last one
/// @param contact of the client; personal data, in no event
public record Mandate(
        Client client, Venture venture, LocalDate from, LocalDate until, Confidential contact) {

    public Mandate until(LocalDate later) {
        return new Mandate(client, venture, from, later, contact);
    }
}
