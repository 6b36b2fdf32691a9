package etdz.investment.lead.desk;

import etdz.investment.lead.Reminder;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds the officers of leads of a first reply that is late and of leads that stand still, once
/// for each wait: the reminder is a move of the lead, guarded by its version, so of several
/// instances one tells, and what a crash left is found again.
@Component
class RemindingOfLeads {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingOfLeads.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 1_000;

    private final Leads leads;
    private final LeadDesk desk;

    RemindingOfLeads(Leads leads, LeadDesk desk) {
        this.leads = leads;
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "${etdz.investment.lead.look:PT1M}")
    void look() {
        try {
            for (var reminder : Reminder.values()) {
                var round = 0;
                while (remind(reminder) == AT_ONCE && ++round < MOST_ROUNDS) {
                    LOG.debug("There may be more to remind of");
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Reminding of leads rests: {}", e.toString());
        }
    }

    /// How many it looked at.
    int remind(Reminder reminder) {
        var now = desk.now();
        var terms = desk.terms();
        var waiting = leads.untold(reminder, terms.missedBefore(reminder, now), AT_ONCE);
        for (var held : waiting) {
            held.reminded(reminder, terms, now)
                    .ifPresent(next -> leads.store(next, Optional.empty()));
        }
        return waiting.size();
    }
}
