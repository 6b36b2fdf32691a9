package etdz.policy.power;

import static etdz.policy.power.DelegationTest.after;
import static etdz.policy.power.GrantCheck.Fault.AUTHORISED_WITHOUT_PUBLIC_FUNCTION;
import static etdz.policy.power.GrantCheck.Fault.ENTRUSTED_ON;
import static etdz.policy.power.GrantCheck.Fault.ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN;
import static etdz.policy.power.GrantCheck.Fault.GIVEN_BEYOND_ITS_POWERS;
import static etdz.policy.power.GrantCheck.Fault.GIVEN_BY_NO_ADMINISTRATIVE_ORGAN;
import static etdz.policy.power.GrantCheck.Fault.GIVEN_TO_WHO_HAS_IT;
import static etdz.policy.power.GrantCheck.Fault.OVERLAPS_ANOTHER;
import static etdz.policy.power.GrantCheck.Fault.PASSED_DOWN_TO_NO_ADMINISTRATIVE_ORGAN;
import static etdz.policy.power.GrantCheck.Fault.RECEIVED_BY_AN_ENTERPRISE;
import static etdz.policy.power.GrantCheck.Fault.SEAL_WITH_NO_ADMINISTRATIVE_ORGAN;
import static etdz.policy.power.PowerTest.CITY;
import static etdz.policy.power.PowerTest.COMMITTEE;
import static etdz.policy.power.PowerTest.COMPANY;
import static etdz.policy.power.PowerTest.REGION;
import static etdz.policy.power.PowerTest.entrusted;
import static etdz.policy.power.PowerTest.faults;
import static etdz.policy.power.PowerTest.grant;
import static etdz.policy.power.PowerTest.powerOf;
import static etdz.policy.power.PowerTest.registered;
import static etdz.policy.power.grant.Organ.Kind.ADMINISTRATIVE_ORGAN;
import static etdz.policy.power.grant.Organ.Kind.PUBLIC_BODY;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.power.Command.Amend;
import etdz.policy.power.GrantCheck.Fault;
import etdz.policy.power.PowerTest.Draft;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.BasisLevel;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Organ.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may give a power and who may be given it (§2 D1, D2, D4), in every mode.
public class GrantPartiesTest {

    private static final Organ CENTRE =
            new Organ("service-centre", "示例政务服务中心", PUBLIC_BODY, Level.ZONE);
    private static final Organ TOWN =
            new Organ("subdistrict", "示例街道办事处", ADMINISTRATIVE_ORGAN, Level.ZONE);
    private static final Map<Mode, Fault> AGAINST_AN_ENTERPRISE =
            Map.of(
                    Mode.PASSED_DOWN, PASSED_DOWN_TO_NO_ADMINISTRATIVE_ORGAN,
                    Mode.AUTHORISED, AUTHORISED_WITHOUT_PUBLIC_FUNCTION,
                    Mode.ENTRUSTED, ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN,
                    Mode.STATIONED, RECEIVED_BY_AN_ENTERPRISE,
                    Mode.DIRECT_REPORT, RECEIVED_BY_AN_ENTERPRISE,
                    Mode.SEAL, SEAL_WITH_NO_ADMINISTRATIVE_ORGAN);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORIGINAL")
    void each_mode_is_lawful_between_the_organ_of_the_law_and_the_committee(Mode mode) {
        assertThat(faults(powerOf(giver(mode), PowerType.LICENCE), lawful(mode).build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORIGINAL")
    void an_enterprise_is_given_nothing(Mode mode) {
        assertThat(
                        faults(
                                powerOf(giver(mode), PowerType.LICENCE),
                                lawful(mode).to(COMPANY).build()))
                .containsExactly(AGAINST_AN_ENTERPRISE.get(mode));
    }

    @Test
    void a_public_body_decides_only_as_a_law_authorises_it_and_takes_in_for_others() {
        assertThat(toCentre(Mode.AUTHORISED)).isEmpty();
        assertThat(toCentre(Mode.STATIONED)).isEmpty();
        assertThat(toCentre(Mode.DIRECT_REPORT)).isEmpty();
        assertThat(toCentre(Mode.PASSED_DOWN))
                .containsExactly(PASSED_DOWN_TO_NO_ADMINISTRATIVE_ORGAN);
        assertThat(toCentre(Mode.SEAL)).containsExactly(SEAL_WITH_NO_ADMINISTRATIVE_ORGAN);
        assertThat(toCentre(Mode.ENTRUSTED)).containsExactly(ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN);
    }

    @Test
    void a_public_body_may_be_entrusted_with_punishing() {
        assertThat(
                        faults(
                                powerOf(CITY, PowerType.PUNISHMENT),
                                entrusted().to("2028-12-31").to(CENTRE).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORIGINAL")
    void who_does_not_hold_the_power_does_not_give_it(Mode mode) {
        var other = new Organ("other", "示例他局", ADMINISTRATIVE_ORGAN, giver(mode).level());

        assertThat(
                        faults(
                                powerOf(giver(mode), PowerType.LICENCE),
                                lawful(mode).grantedBy(other).build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
    }

    @Test
    void a_name_that_is_not_the_organs_of_the_register_is_not_taken_on_trust() {
        var posing = new Organ(CITY.organ(), CITY.name(), ADMINISTRATIVE_ORGAN, Level.REGION);

        assertThat(faults(grant(Mode.PASSED_DOWN).grantedBy(posing).build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
    }

    @Test
    void only_an_administrative_organ_gives_and_a_public_body_opens_its_own_window() {
        var company = powerOf(COMPANY, PowerType.PUBLIC_SERVICE);
        var centre = powerOf(CENTRE, PowerType.PUBLIC_SERVICE);

        assertThat(faults(company, grant(Mode.STATIONED).grantedBy(COMPANY).build()))
                .containsExactly(GIVEN_BY_NO_ADMINISTRATIVE_ORGAN);
        assertThat(faults(centre, grant(Mode.PASSED_DOWN).grantedBy(CENTRE).build()))
                .containsExactly(GIVEN_BY_NO_ADMINISTRATIVE_ORGAN);
        assertThat(faults(centre, grant(Mode.STATIONED).grantedBy(CENTRE).build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORIGINAL")
    void who_has_the_power_is_not_given_it(Mode mode) {
        assertThat(
                        faults(
                                powerOf(giver(mode), PowerType.LICENCE),
                                lawful(mode).to(giver(mode)).build()))
                .containsExactly(GIVEN_TO_WHO_HAS_IT);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED_DOWN", "AUTHORISED", "ENTRUSTED", "STATIONED", "SEAL"})
    void what_is_used_in_the_name_of_another_is_given_on_in_no_mode(Mode mode) {
        var onward = givenOn(mode).build();

        assertThat(faults(onward, entrusted().to("2026-06-30").build()))
                .containsExactly(ENTRUSTED_ON);
        assertThat(faults(onward, entrusted().build()))
                .containsExactly(ENTRUSTED_ON, OVERLAPS_ANOTHER);
        assertThat(faults(onward, grant(Mode.SEAL).sealed("2号章").build()))
                .containsExactly(ENTRUSTED_ON, OVERLAPS_ANOTHER);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED_DOWN", "AUTHORISED", "ENTRUSTED", "STATIONED", "SEAL"})
    void who_holds_in_his_own_name_all_the_time_may_give_on(Mode mode) {
        var onward = givenOn(mode).to("2027-06-30");

        assertThat(faults(onward.build(), grant(Mode.PASSED_DOWN).build())).isEmpty();
        assertThat(faults(onward.build(), grant(Mode.PASSED_DOWN).to("2027-06-30").build()))
                .isEmpty();
        assertThat(faults(onward.build(), grant(Mode.PASSED_DOWN).to("2027-06-29").build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
        assertThat(faults(onward.build(), grant(Mode.PASSED_DOWN).to("2026-06-30").build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
        assertThat(faults(onward.build(), grant(Mode.PASSED_DOWN).from("2026-07-02").build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
    }

    @Test
    void what_is_not_in_force_yet_is_not_given_on() {
        var onward = onward();

        assertThat(faults(onward, grant(Mode.PASSED_DOWN).announced(null).address(null).build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
        assertThat(faults(onward, grant(Mode.PASSED_DOWN).handover("2026-07-02").build()))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
    }

    @Test
    void nothing_is_given_on_beyond_the_area_and_the_amount_that_were_given() {
        var bounded = grant(Mode.PASSED_DOWN).excluding("示例专业园甲").upTo("100000").build();
        var within = givenOn(Mode.ENTRUSTED);

        assertThat(faults(within.build(), bounded)).containsExactly(GIVEN_BEYOND_ITS_POWERS);
        assertThat(faults(within.excluding("示例专业园甲").upTo("100000.01").build(), bounded))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
        assertThat(faults(within.upTo("100000").build(), bounded)).isEmpty();
    }

    @Test
    void what_is_recalled_or_narrowed_later_is_not_given_on_for_longer() {
        var passedDown = registered(PowerTest.power(), 1, grant(Mode.PASSED_DOWN).build());
        var narrower = grant(Mode.PASSED_DOWN).from("2026-12-01").excluding("示例专业园甲").build();

        assertThat(against(after(passedDown, "2026-10-21", DelegationTest.RECALL)))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
        assertThat(against(after(passedDown, "2026-10-08", new Amend(narrower))))
                .containsExactly(GIVEN_BEYOND_ITS_POWERS);
    }

    @Test
    void what_goes_on_under_renewed_terms_is_given_on_across_the_seam() {
        var passedDown =
                registered(PowerTest.power(), 1, grant(Mode.PASSED_DOWN).to("2026-12-31").build());
        var renewal =
                new Grant.Renewal(
                        LocalDate.of(2031, 12, 31),
                        null,
                        null,
                        LocalDate.of(2026, 11, 10),
                        "https://example.org/notice-2");
        var renewed = after(passedDown, "2026-11-15", new Command.Renew(renewal));

        assertThat(
                        GrantCheck.faults(
                                givenOn(Mode.ENTRUSTED).to("2031-12-31").build(),
                                PowerTest.power(),
                                Term.of(renewed).toList()))
                .isEmpty();
    }

    @Test
    void two_may_not_be_given_on_the_same_at_once_nor_is_it_given_on_further() {
        var passedDown = grant(Mode.PASSED_DOWN).build();
        var further = entrusted().from("2026-08-01").grantedBy(TOWN).to(REGION).build();

        assertThat(
                        faults(
                                entrusted().grantedBy(COMMITTEE).to(REGION).build(),
                                passedDown,
                                onward()))
                .containsExactly(OVERLAPS_ANOTHER);
        assertThat(faults(further, passedDown, givenOn(Mode.PASSED_DOWN).build()))
                .containsExactly(OVERLAPS_ANOTHER);
    }

    private static List<Fault> against(Delegation held) {
        return GrantCheck.faults(onward(), PowerTest.power(), Term.of(held).toList());
    }

    private static Grant onward() {
        return givenOn(Mode.ENTRUSTED).build();
    }

    /// From the committee to a sub-district, since July 2026.
    public static Draft givenOn(Mode mode) {
        return lawful(mode).from("2026-07-01").grantedBy(COMMITTEE).to(TOWN);
    }

    private static List<Fault> toCentre(Mode mode) {
        return faults(powerOf(giver(mode), PowerType.LICENCE), lawful(mode).to(CENTRE).build());
    }

    private static Organ giver(Mode mode) {
        return mode == Mode.DIRECT_REPORT ? REGION : CITY;
    }

    private static Draft lawful(Mode mode) {
        return switch (mode) {
            case AUTHORISED -> grant(mode).basis(BasisLevel.REGULATION);
            case ENTRUSTED -> entrusted();
            case DIRECT_REPORT -> grant(mode).grantedBy(REGION).copyTo(CITY);
            case SEAL -> grant(mode).sealed("2号章");
            case ORIGINAL, PASSED_DOWN, STATIONED -> grant(mode);
        };
    }
}
