package etdz.investment.lead.enquiry;

import etdz.common.ZoneCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who answers investors in each zone (招商专员); a zone that names nobody takes no enquiries here.
record InvestmentOfficers(List<Officer> all) {

    record Officer(ZoneCode zone, String name, String phone, String email) {}

    InvestmentOfficers {
        all = List.copyOf(all);
    }

    static InvestmentOfficers of(Officer... all) {
        return new InvestmentOfficers(Arrays.asList(all));
    }

    Optional<Officer> of(ZoneCode zone) {
        return all.stream().filter(officer -> officer.zone().equals(zone)).findFirst();
    }
}
