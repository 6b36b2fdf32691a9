package etdz.policy.approval.desk;

import etdz.common.http.Complaints;
import etdz.policy.approval.Case;
import etdz.policy.organ.person.People;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whom an act on a case may name: who is in office in its zone.
@Component
class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    void check(String pointer, String user, Case held, LocalDate today) {
        if (!people.isInOffice(user, Set.of(held.application().zone()), today)) {
            var complaints = new Complaints();
            complaints.at(pointer, "本区没有这位在岗人员", "nobody in office in the zone of the case");
            complaints.raise();
        }
    }
}
