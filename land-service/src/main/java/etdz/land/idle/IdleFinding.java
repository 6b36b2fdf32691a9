package etdz.land.idle;

import etdz.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The state of land on a day, and what follows.
///
/// @param fee to be paid; empty where none is known, which differs from zero
/// @param remedies what may be agreed
/// @param nextLine the day on which the next consequence falls due if nothing happens
/// @param rule the edition of the rules
public record IdleFinding(
        IdleState state,
        Optional<Money> fee,
        List<Remedy> remedies,
        Optional<LocalDate> nextLine,
        String rule) {

    public IdleFinding {
        remedies = List.copyOf(remedies);
    }
}
