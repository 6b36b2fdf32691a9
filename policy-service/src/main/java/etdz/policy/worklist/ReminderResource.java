package etdz.policy.worklist;

import etdz.common.ZoneCode;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.CaseRow.MatterName;
import etdz.policy.worklist.Reminder.Level;
import etdz.policy.worklist.viewer.Viewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The reminders of the own zones (督办记录), the newest first.
@RestController
@RequestMapping(WorklistResource.PATH + "/reminders")
class ReminderResource {

    record View(
            CaseId about,
            MatterName matter,
            ZoneCode zone,
            Level level,
            @Nullable String handler,
            LocalDate dueOn,
            Instant at) {

        static View of(Reminder reminder) {
            return new View(
                    reminder.about(),
                    new MatterName(reminder.matter(), reminder.matterName()),
                    reminder.zone(),
                    reminder.level(),
                    reminder.handler(),
                    reminder.dueOn(),
                    reminder.at());
        }
    }

    private final Reminders reminders;
    private final Viewers viewers;
    private final Paging paging;

    ReminderResource(Reminders reminders, Viewers viewers, Paging paging) {
        this.reminders = reminders;
        this.viewers = viewers;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(WorklistResource.STAFF)
    ResponseEntity<Listing<View>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var zones = viewers.of(actor, zone).wholeZones();
        var page = reminders.newest(zones, paging.request(limit, cursor));
        return paging.answer(page.map(View::of));
    }
}
