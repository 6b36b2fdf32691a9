package etdz.policy.premises;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.policy.matter.MatterCode;
import etdz.policy.premises.Slot.Appointment;
import etdz.policy.premises.Slot.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whom the desk expects on a day (当日预约). Names are for the desk alone.
@RestController
@RequestMapping(Premises.PATH + "/appointments")
class ExpectedResource {

    record Visitor(String id, String time, String name, @Nullable MatterCode matter, State state) {

        static Visitor of(Slot slot, Appointment one) {
            return new Visitor(one.id(), slot.time(), one.name(), one.matter(), one.state());
        }
    }

    record Visitors(LocalDate day, List<Visitor> items) {}

    private final Premises premises;
    private final Slots slots;

    ExpectedResource(Premises premises, Slots slots) {
        this.premises = premises;
        this.slots = slots;
    }

    @GetMapping
    @PreAuthorize(Premises.DESK)
    Visitors list(
            Actor actor,
            @PathVariable ZoneCode zone,
            @RequestParam String group,
            @RequestParam Optional<LocalDate> day) {
        var here = premises.desk(actor, zone);
        var on = day.orElseGet(premises::today);
        return new Visitors(
                on,
                slots.on(here, group, on).stream()
                        .flatMap(slot ->
                                slot.appointments().stream().map(one -> Visitor.of(slot, one)))
                        .toList());
    }
}
