package etdz.policy.premises;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.policy.matter.MatterCode;
import etdz.policy.premises.QueueTicket.State;
import etdz.policy.zone.Zone;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// An invented hall for a demonstration: windows, people, times that can be booked and a queue.
@Component
public class SamplePremises {

    private static final int DAYS = 5;
    private static final int PLACES = 4;
    private static final int WAITING = 4;
    private static final int SERVED = 7;
    private static final List<String> TIMES =
            List.of("09:00", "09:30", "10:00", "10:30", "14:30", "15:00", "15:30", "16:00");

    private record Kind(String group, String zh, String en, List<String> services, String organ) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "project",
                            "投资项目",
                            "Investment projects",
                            List.of("SMP-FG-001", "SMP-FG-002", "SMP-ZJ-001"),
                            "发展和改革委员会"),
                    new Kind(
                            "enterprise",
                            "企业开办",
                            "Starting a business",
                            List.of("SMP-SC-001", "SMP-SC-004"),
                            "市场监督管理局"),
                    new Kind(
                            "talent",
                            "人才服务",
                            "Talent services",
                            List.of("SMP-RS-003", "SMP-RC-001"),
                            "人力资源和社会保障局"));

    private final Windows windows;
    private final Secondments secondments;
    private final Slots slots;
    private final QueueTickets tickets;

    SamplePremises(Windows windows, Secondments secondments, Slots slots, QueueTickets tickets) {
        this.windows = windows;
        this.secondments = secondments;
        this.slots = slots;
        this.tickets = tickets;
    }

    public void put(List<Zone> zones, Moment now) {
        for (var zone : zones) {
            furnish(zone.code(), now.today());
            for (var ahead = 0; ahead < DAYS; ahead++) {
                openTimes(zone.code(), now.plus(ahead));
            }
            queue(zone.code(), now);
        }
    }

    private void furnish(ZoneCode zone, LocalDate today) {
        var rooms = new ArrayList<Window>();
        var people = new ArrayList<Secondment>();
        for (var number = 1; number <= 2 * KINDS.size(); number++) {
            var kind = KINDS.get((number - 1) / 2);
            rooms.add(
                    new Window(
                            Window.id(zone, number),
                            zone,
                            number,
                            new Bilingual(
                                    "%s窗口%d（示例）".formatted(kind.zh(), number),
                                    "%s, window %d (sample)".formatted(kind.en(), number)),
                            kind.group(),
                            kind.services().stream().map(MatterCode::new).toList(),
                            List.of(kind.organ() + "（示例）"),
                            true,
                            1));
            var id = "SEC-SEED-%s-%d".formatted(zone.value(), number);
            people.add(
                    new Secondment(
                            id,
                            zone,
                            kind.organ() + "（示例）",
                            "示例派驻人员" + number,
                            number,
                            today.minusMonths(3),
                            Secondment.OPEN_END,
                            1,
                            new CreationKey("seed " + id, "seed")));
        }
        windows.addMissing(rooms);
        secondments.addMissing(people);
    }

    private void openTimes(ZoneCode zone, LocalDate day) {
        for (var kind : KINDS) {
            for (var time : TIMES) {
                slots.open(SlotResource.slot(zone, kind.group(), day, time, PLACES));
            }
        }
    }

    private void queue(ZoneCode zone, Moment now) {
        var day = China.dayOf(now.at());
        for (var kind : KINDS) {
            var all = new ArrayList<QueueTicket>();
            for (var i = 0; i < SERVED + WAITING; i++) {
                var number = tickets.next(zone, day, kind.group());
                var served = i < SERVED;
                var taken = now.at().minus(Duration.ofMinutes(10L * (SERVED + WAITING - i)));
                var id = QueueTicket.id(zone, day, kind.group(), number);
                all.add(
                        new QueueTicket(
                                id,
                                zone,
                                day,
                                kind.group(),
                                number,
                                1,
                                served ? State.SERVED : State.WAITING,
                                taken,
                                "sample",
                                null,
                                served ? 1 + 2 * KINDS.indexOf(kind) : null,
                                served ? taken.plus(Duration.ofMinutes(4)) : null,
                                served ? taken.plus(Duration.ofMinutes(9)) : null,
                                new CreationKey("seed " + id, "seed")));
            }
            tickets.addMissing(all);
        }
    }
}
