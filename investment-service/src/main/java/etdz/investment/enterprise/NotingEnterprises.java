package etdz.investment.enterprise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import org.springframework.stereotype.Component;

/// Takes note of enterprises that other features come across; what is known already stays.
@Component
public class NotingEnterprises {

    private final Enterprises enterprises;

    NotingEnterprises(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    public void note(CreditCode code, String name, ZoneCode zone) {
        enterprises.note(code, name, zone);
    }
}
