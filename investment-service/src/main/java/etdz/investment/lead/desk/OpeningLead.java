package etdz.investment.lead.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.investment.lead.Contact;
import etdz.investment.lead.Estimate;
import etdz.investment.lead.Investor;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.Owner;
import etdz.investment.lead.Prospect;
import etdz.investment.lead.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens a lead, once for each key.
@Component
public class OpeningLead {

    /// What it opens with.
    public record Particulars(
            ZoneCode zone,
            Prospect prospect,
            Source source,
            Investor investor,
            @Nullable Contact contact,
            Estimate estimate,
            @Nullable Owner owner,
            @Nullable String text) {}

    private final Leads leads;
    private final LeadContacts contacts;

    OpeningLead(Leads leads, LeadContacts contacts) {
        this.leads = leads;
        this.contacts = contacts;
    }

    /// The one that was opened under this key before, if there is one.
    public Lead open(Particulars told, String by, CreationKey key, Instant at) {
        return leads.createdUnder(key).orElseGet(() -> leads.add(opened(told, by, at), key));
    }

    private Lead opened(Particulars told, String by, Instant at) {
        var id = new LeadId("LEAD-" + UuidCreator.getTimeOrderedEpoch());
        var contact = told.contact();
        return Lead.opened(
                id,
                told.zone(),
                told.prospect(),
                told.source(),
                told.investor(),
                contact == null ? null : contacts.close(id, contact),
                told.estimate(),
                told.owner(),
                told.text(),
                by,
                at);
    }
}
