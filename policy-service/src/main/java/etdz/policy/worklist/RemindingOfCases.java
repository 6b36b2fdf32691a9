package etdz.policy.worklist;

import etdz.common.Bilingual;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.clock.Due.Light;
import etdz.policy.notice.Notices;
import etdz.policy.notice.Notices.Way;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.reader.Audience;
import etdz.policy.worklist.Reminder.Level;
import etdz.policy.worklist.Reminders.Pressing;
import etdz.policy.worklist.viewer.Viewers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Two-level reminder (督办): who has a case is told when little time is left; when it is overdue, so
/// are those who decide and the leaders. Any instance may find that one is due; the one that makes
/// the reminder tells it. If that one dies in between, another takes it over, and a notice that is
/// there already is not made again.
@Component
class RemindingOfCases {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingOfCases.class);
    private static final int AT_ONCE = 500;
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Reminders reminders;
    private final OpenCases open;
    private final Notices notices;
    private final Viewers viewers;

    RemindingOfCases(Reminders reminders, OpenCases open, Notices notices, Viewers viewers) {
        this.reminders = reminders;
        this.open = open;
        this.notices = notices;
        this.viewers = viewers;
    }

    @Scheduled(fixedDelayString = "${etdz.policy.worklist.reminding:PT30S}")
    void remind() {
        finishOthers();
        var pressing = reminders.pressing(viewers.now().today());
        for (var from = 0; from < pressing.size(); from += AT_ONCE) {
            remind(pressing.subList(from, Math.min(from + AT_ONCE, pressing.size())));
        }
    }

    private void finishOthers() {
        var now = viewers.now().at();
        var abandoned = reminders.takeOver(now.minus(PATIENCE), now);
        while (abandoned.isPresent()) {
            tell(abandoned.get());
            abandoned = reminders.takeOver(now.minus(PATIENCE), now);
        }
    }

    private void remind(List<Pressing> pressing) {
        var today = viewers.now().today();
        var due = new HashMap<String, String>();
        for (var one : pressing) {
            var level = one.until().isBefore(today) ? Level.SECOND : Level.FIRST;
            due.put(Reminder.id(one.id(), level, one.until()), one.id());
        }
        reminders.made(due.keySet()).forEach(due::remove);
        for (var line : open.find(new ArrayList<>(due.values()))) {
            due(line).filter(reminders::make).ifPresent(this::tell);
        }
    }

    /// By what the case says now.
    private Optional<Reminder> due(CaseLine line) {
        var now = viewers.now();
        var queue = Optional.ofNullable(line.queue());
        return queue.flatMap(it -> it.light(now))
                .flatMap(RemindingOfCases::level)
                .flatMap(level ->
                        queue.flatMap(it -> it.dueOn())
                                .map(day -> Reminder.of(line, level, day, now.at())));
    }

    private static Optional<Level> level(Light light) {
        return switch (light) {
            case GREEN -> Optional.empty();
            case AMBER -> Optional.of(Level.FIRST);
            case RED -> Optional.of(Level.SECOND);
        };
    }

    private void tell(Reminder reminder) {
        var fact = fact(reminder);
        switch (reminder.level()) {
            case FIRST -> notices.tell(fact, new Audience.Handler(), "due-soon", Way.INSIDE);
            case SECOND -> {
                notices.tell(fact, new Audience.Handler(), "overdue-first", Way.URGENT);
                notices.tell(fact, new Audience.Team("APPROVAL"), "overdue-second", Way.URGENT);
                notices.tell(fact, new Audience.Leader(), "overdue-second", Way.URGENT);
            }
        }
        reminders.told(reminder);
        LOG.atInfo()
                .addKeyValue("case", reminder.about().value())
                .addKeyValue("level", reminder.level())
                .log("Reminded");
    }

    private static Fact fact(Reminder reminder) {
        var about = reminder.about().value();
        return new Fact(
                "reminder/" + reminder.id(),
                reminder.at(),
                "/cases/" + about,
                reminder.zone(),
                null,
                reminder.handler(),
                Map.of(
                        "case", new Bilingual(about, about),
                        "matter", reminder.matterName(),
                        "dueOn", plain(reminder.dueOn().toString())));
    }

    private static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }
}
