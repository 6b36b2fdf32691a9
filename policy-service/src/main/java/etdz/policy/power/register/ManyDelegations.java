package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.Power;
import etdz.policy.power.PowerType;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.BasisLevel;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Organ.Kind;
import etdz.policy.power.grant.Organ.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// A large register of invented delegations, for measuring. The same every time; nothing of it is
/// announced on the bus.
@Component
public class ManyDelegations {

    private static final int AT_ONCE = 1_000;
    private static final int TERM_DAYS = 365;
    private static final Mode[] MODES = {Mode.PASSED_DOWN, Mode.ENTRUSTED, Mode.SEAL};

    private final PowerRegister register;
    private final Delegations delegations;

    ManyDelegations(PowerRegister register, Delegations delegations) {
        this.register = register;
        this.delegations = delegations;
    }

    /// `GEN-0001`, `GEN-0002`, …
    public static MatterCode matter(int number) {
        return new MatterCode("GEN-%04d".formatted(number));
    }

    /// So many powers in each zone, each delegated anew every year.
    ///
    /// @param from first day of the first delegations
    public void fill(List<ZoneCode> zones, int matters, int years, LocalDate from) {
        var powers = new ArrayList<Power>();
        var batch = new ArrayList<Delegation>();
        for (var zone : zones) {
            for (var number = 1; number <= matters; number++) {
                var power = power(matter(number), zone);
                powers.add(power);
                for (var year = 0; year < years; year++) {
                    batch.add(
                            delegation(
                                    power, number, year, from.plusDays((long) year * TERM_DAYS)));
                }
                if (batch.size() >= AT_ONCE) {
                    flush(powers, batch);
                }
            }
        }
        flush(powers, batch);
    }

    private void flush(List<Power> powers, List<Delegation> batch) {
        register.addMissing(powers);
        if (!batch.isEmpty()) {
            delegations.addAll(batch);
        }
        powers.clear();
        batch.clear();
    }

    private static Power power(MatterCode matter, ZoneCode zone) {
        return new Power(
                Power.id(matter, zone),
                matter,
                new Bilingual("示例事项" + matter.value(), "Sample matter " + matter.value()),
                zone,
                PowerType.LICENCE,
                organ("bureau-" + zone.value(), "示例市局", Level.LEAGUE_CITY),
                "示例依据",
                true,
                null,
                1);
    }

    private static Delegation delegation(Power power, int number, int year, LocalDate from) {
        var mode = MODES[(number + year) % MODES.length];
        var terms =
                new Grant(
                        mode,
                        power.original(),
                        organ("committee-" + power.zone().value(), "示例管委会", Level.ZONE),
                        "行政许可法第二十四条（示例）",
                        BasisLevel.LAW,
                        from,
                        from.plusDays(TERM_DAYS - 1L),
                        from.minusDays(30),
                        from.minusDays(10),
                        "https://example.org/示例公告",
                        null,
                        List.of(),
                        null,
                        null,
                        mode == Mode.SEAL ? "示例专用章" : null,
                        null,
                        null);
        var id = "DLG-%s-%s-%d".formatted(power.matter().value(), power.zone().value(), year + 1);
        var first =
                Delegation.registered(
                        new DelegationId(id),
                        year + 1,
                        power,
                        terms,
                        true,
                        "generator",
                        startOf(from));
        return first.untold();
    }

    private static Instant startOf(LocalDate day) {
        return China.startOf(day);
    }

    private static Organ organ(String code, String name, Level level) {
        return new Organ(code, name, Kind.ADMINISTRATIVE_ORGAN, level);
    }
}
