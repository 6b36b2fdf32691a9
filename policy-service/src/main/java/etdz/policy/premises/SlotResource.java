package etdz.policy.premises;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.security.Actor;
import etdz.common.time.China;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The times that can be booked.
@RestController
@RequestMapping(Premises.PATH + "/slots")
class SlotResource {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int MOST_TIMES = 48;
    private static final int MOST_PLACES = 200;

    record SlotView(String time, int capacity, int left) {

        static SlotView of(Slot slot) {
            return new SlotView(slot.time(), slot.capacity(), slot.capacity() - slot.taken());
        }
    }

    record Times(LocalDate day, String group, List<SlotView> items) {}

    record Opening(
            @Nullable String group,
            @Nullable LocalDate day,
            @Nullable List<String> times,
            @Nullable Integer capacity) {}

    private final Premises premises;
    private final Slots slots;

    SlotResource(Premises premises, Slots slots) {
        this.premises = premises;
        this.slots = slots;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Times list(
            @PathVariable ZoneCode zone, @RequestParam String group, @RequestParam LocalDate day) {
        return shown(premises.open(zone), group, day);
    }

    private Times shown(ZoneCode zone, String group, LocalDate day) {
        return new Times(
                day, group, slots.on(zone, group, day).stream().map(SlotView::of).toList());
    }

    /// The same again changes nothing; fewer places than are taken are not possible.
    @PutMapping
    @PreAuthorize(Premises.DESK)
    Times open(Actor actor, @PathVariable ZoneCode zone, @RequestBody Opening body) {
        var here = premises.desk(actor, zone);
        var complaints = new Complaints();
        var group =
                complaints.checked(
                        "/group",
                        body.group(),
                        Premises::isGroup,
                        new Bilingual("小写字母、数字和连字符", "small letters, digits and hyphens"));
        var day =
                complaints.checked(
                        "/day",
                        body.day(),
                        date -> !date.isBefore(premises.today()),
                        new Bilingual("不能早于今天", "not before today"));
        var capacity =
                complaints.checked(
                        "/capacity",
                        body.capacity(),
                        n -> n >= 1 && n <= MOST_PLACES,
                        new Bilingual("1 至 200", "1 to 200"));
        var times = Optional.ofNullable(body.times()).orElse(List.of());
        if (times.isEmpty() || times.size() > MOST_TIMES) {
            complaints.at("/times", "1 至 48 个时段", "1 to 48 times");
        }
        for (var i = 0; i < times.size(); i++) {
            if (!TIME.matcher(times.get(i)).matches()) {
                complaints.at("/times/" + i, "格式如 09:30", "such as 09:30");
            }
        }
        complaints.raise();
        for (var time : times) {
            var slot =
                    slot(
                            here,
                            group.orElseThrow(),
                            day.orElseThrow(),
                            time,
                            capacity.orElseThrow());
            if (!slots.open(slot)) {
                complaints.at("/capacity", time + " 已预约人数更多", time + ": more are booked");
            }
        }
        complaints.raise();
        return shown(here, group.orElseThrow(), day.orElseThrow());
    }

    static Slot slot(ZoneCode zone, String group, LocalDate day, String time, int capacity) {
        var startsAt = LocalTime.parse(time).atDate(day).atZone(China.ZONE).toInstant();
        return new Slot(
                Slot.id(zone, group, day, time),
                zone,
                group,
                day,
                time,
                startsAt,
                capacity,
                0,
                List.of());
    }
}
