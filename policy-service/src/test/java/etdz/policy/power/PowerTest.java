package etdz.policy.power;

import static etdz.policy.power.grant.Organ.Kind.ADMINISTRATIVE_ORGAN;
import static etdz.policy.power.grant.Organ.Kind.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Due.What;
import etdz.policy.power.GrantCheck.Fault;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.BasisLevel;
import etdz.policy.power.grant.Grant.Concentration;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Organ.Level;
import etdz.policy.power.grant.Reach;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The tests of the rules on delegation: §2 (a)–(e), and §5.2 (a)–(d) of the second part.
public class PowerTest {

    public static final Organ CITY =
            new Organ("drc-hohhot", "呼和浩特市发展和改革委员会", ADMINISTRATIVE_ORGAN, Level.LEAGUE_CITY);
    public static final Organ REGION =
            new Organ("drc-nmg", "内蒙古自治区发展和改革委员会", ADMINISTRATIVE_ORGAN, Level.REGION);
    public static final Organ COMMITTEE =
            new Organ("committee-hohhot", "呼和浩特经济技术开发区管理委员会", ADMINISTRATIVE_ORGAN, Level.ZONE);
    public static final Organ COMPANY = new Organ("company", "示例投资公司", ENTERPRISE, null);

    @Test
    void what_was_never_granted_stays_with_the_organ_of_the_law() {
        var held = holder(new Given(power(), List.of()), "2026-09-18");

        assertThat(held.holder()).isEqualTo(CITY);
        assertThat(held.mode()).isEqualTo(Mode.ORIGINAL);
        assertThat(held.reason()).isEqualTo(Reach.NOT_GRANTED);
        assertThat(held.note()).isEqualTo("公共安全事项");
    }

    @Test
    void a_company_is_not_entrusted_with_a_licence() {
        assertThat(faults(entrusted().to(COMPANY)))
                .containsExactly(Fault.ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN);
    }

    @Test
    void what_is_not_announced_routes_to_the_city() {
        var grant = entrusted().from("2026-10-01").announced(null);

        var held = holder(power(grant.build()), "2026-10-08");

        assertThat(held.holder()).isEqualTo(CITY);
        assertThat(held.reason()).isEqualTo(Reach.NOT_ANNOUNCED);
    }

    @Test
    void an_announcement_of_tomorrow_has_no_effect_today() {
        var power = power(entrusted().announced("2026-09-19").build());

        assertThat(holder(power, "2026-09-18").holder()).isEqualTo(CITY);
        assertThat(holder(power, "2026-09-19").holder()).isEqualTo(COMMITTEE);
    }

    @Test
    void what_is_entrusted_is_not_entrusted_on() {
        var first = entrusted().to("2026-06-30").build();
        var second = entrusted().from("2026-07-01").grantedBy(COMMITTEE).to(REGION).build();

        assertThat(faults(second, first)).containsExactly(Fault.ENTRUSTED_ON);
    }

    @Test
    void nobody_entrusts_what_is_not_his() {
        assertThat(faults(entrusted().grantedBy(REGION)))
                .containsExactly(Fault.GIVEN_BEYOND_ITS_POWERS);
    }

    @Test
    void entrusting_needs_a_legal_basis_and_a_signed_document() {
        assertThat(faults(entrusted().basis(BasisLevel.OTHER).signed(null)))
                .containsExactly(
                        Fault.ENTRUSTED_WITHOUT_LEGAL_BASIS,
                        Fault.ENTRUSTED_WITHOUT_SIGNED_DOCUMENT);
        assertThat(faults(entrusted().signed("2024-08-21")))
                .containsExactly(Fault.ANNOUNCED_BEFORE_SIGNED);
    }

    @Test
    void only_a_law_or_regulation_authorises() {
        assertThat(faults(grant(Mode.AUTHORISED).basis(BasisLevel.RULE)))
                .containsExactly(Fault.AUTHORISED_WITHOUT_LAW);
        assertThat(faults(grant(Mode.AUTHORISED).basis(BasisLevel.REGULATION))).isEmpty();
    }

    @Test
    void entrusted_punishment_has_a_term_and_rests_on_no_article_for_townships() {
        var punishment = powerOf(CITY, PowerType.PUNISHMENT);

        assertThat(faults(punishment, entrusted().basedOn("行政处罚法第二十四条").build()))
                .containsExactly(
                        Fault.PUNISHMENT_WITHOUT_TERM, Fault.PUNISHMENT_ON_THE_TOWNSHIP_ARTICLE);
        assertThat(
                        faults(
                                powerOf(CITY, PowerType.COERCION),
                                entrusted().basedOn("行政强制法第十七条").build()))
                .containsExactly(Fault.COERCION_IS_NOT_ENTRUSTED);
    }

    @Test
    void licences_are_concentrated_with_the_approval_of_the_state_council_only() {
        assertThat(faults(grant(Mode.PASSED_DOWN).concentrated(null)))
                .containsExactly(Fault.CONCENTRATED_WITHOUT_APPROVAL);
        assertThat(faults(grant(Mode.PASSED_DOWN).concentrated("国函〔示例〕1号"))).isEmpty();
    }

    @Test
    void who_passed_a_power_down_goes_on_supervising_it() {
        assertThat(holder(power(grant(Mode.PASSED_DOWN).build()), "2026-09-18").supervisor())
                .isEqualTo(CITY);
    }

    @Test
    void under_entrustment_the_city_issues_and_answers() {
        var held = holder(power(entrusted().build()), "2026-09-18");

        assertThat(held.holder()).isEqualTo(COMMITTEE);
        assertThat(held.issuer()).isEqualTo(CITY);
        assertThat(held.liableOrgan()).isEqualTo(CITY);
        assertThat(held.defendant()).isEqualTo(CITY);
    }

    @Test
    void under_authorisation_the_committee_issues_and_answers() {
        var held =
                holder(
                        power(grant(Mode.AUTHORISED).basis(BasisLevel.REGULATION).build()),
                        "2026-09-18");

        assertThat(List.of(held.holder(), held.issuer(), held.liableOrgan(), held.defendant()))
                .containsOnly(COMMITTEE);
    }

    @Test
    void a_case_accepted_before_the_handover_stays_with_the_old_organ() {
        var power = power(grant(Mode.PASSED_DOWN).handover("2026-04-01").build());

        assertThat(holder(power, "2026-03-31").holder()).isEqualTo(CITY);
        assertThat(holder(power, "2026-03-31").reason()).isEqualTo(Reach.NOT_HANDED_OVER);
        assertThat(holder(power, "2026-04-01").holder()).isEqualTo(COMMITTEE);
    }

    @Test
    void a_plot_in_an_excluded_park_is_the_citys() {
        var power = power(entrusted().excluding("示例专业园甲").build());

        assertThat(holder(power, in("示例专业园甲")).holder()).isEqualTo(CITY);
        assertThat(holder(power, in("示例专业园甲")).reason()).isEqualTo(Reach.OUTSIDE_ITS_AREA);
        assertThat(holder(power, in("金川")).holder()).isEqualTo(COMMITTEE);
    }

    @Test
    void a_project_above_the_amount_is_the_citys() {
        var power = power(grant(Mode.PASSED_DOWN).upTo("100000").build());

        assertThat(holder(power, costing("100000")).holder()).isEqualTo(COMMITTEE);
        assertThat(holder(power, costing("100000.01")).reason()).isEqualTo(Reach.ABOVE_ITS_AMOUNT);
    }

    @Test
    void what_is_reported_directly_is_issued_by_the_region_and_copied_to_the_city() {
        var direct = grant(Mode.DIRECT_REPORT).grantedBy(REGION);
        var regions = powerOf(REGION, PowerType.LICENCE);

        var held = holder(power(direct.copyTo(CITY).build()), "2026-09-18");

        assertThat(held.issuer()).isEqualTo(REGION);
        assertThat(held.holder()).isEqualTo(REGION);
        assertThat(held.receiver()).isEqualTo(COMMITTEE);
        assertThat(held.copyTo()).isEqualTo(CITY);
        assertThat(faults(regions, direct.build())).isEmpty();
        assertThat(faults(regions, direct.copyTo(null).build()))
                .containsExactly(Fault.REPORTED_WITHOUT_COPY);
        assertThat(faults(grant(Mode.DIRECT_REPORT).copyTo(CITY)))
                .containsExactly(Fault.REPORTED_TO_NO_REGION);
    }

    @Test
    void a_grant_that_has_ended_leaves_the_power_with_the_city() {
        var power = power(entrusted().to("2026-09-12").build());

        assertThat(holder(power, "2026-09-12").holder()).isEqualTo(COMMITTEE);
        assertThat(holder(power, "2026-09-13").holder()).isEqualTo(CITY);
        assertThat(holder(power, "2026-09-13").reason()).isEqualTo(Reach.ENDED);
    }

    @Test
    void somebody_is_reminded_ninety_days_before_a_grant_ends() {
        var grant = entrusted().to("2026-12-31").build();

        var delegation = registered(power(), 1, grant);

        assertThat(delegation.endsSoon(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(delegation.endsSoon(LocalDate.of(2026, 10, 2))).isTrue();
        assertThat(delegation.due()).isEqualTo(new Due(LocalDate.of(2026, 10, 2), What.REMINDER));
    }

    @Test
    void a_window_and_a_seal_leave_the_name_of_the_city_on_the_decision() {
        var window = holder(power(grant(Mode.STATIONED).build()), "2026-09-18");
        var seal = holder(power(grant(Mode.SEAL).sealed("2号章").build()), "2026-09-18");

        assertThat(window.holder()).isEqualTo(CITY);
        assertThat(window.issuer()).isEqualTo(CITY);
        assertThat(seal.holder()).isEqualTo(COMMITTEE);
        assertThat(seal.issuer()).isEqualTo(CITY);
        assertThat(seal.seal()).isEqualTo("2号章");
        assertThat(faults(grant(Mode.SEAL))).containsExactly(Fault.SEAL_NOT_NAMED);
    }

    @Test
    void a_renewal_follows_the_grant_that_ended() {
        var power =
                power(
                        entrusted().to("2025-12-31").build(),
                        grant(Mode.PASSED_DOWN).from("2026-01-01").build());

        assertThat(holder(power, "2025-12-31").mode()).isEqualTo(Mode.ENTRUSTED);
        assertThat(holder(power, "2026-01-01").mode()).isEqualTo(Mode.PASSED_DOWN);
        assertThat(holder(power, "2020-01-01").reason()).isEqualTo(Reach.NOT_YET_VALID);
    }

    @Test
    void the_register_holds_no_contradictions() {
        var other = grant(Mode.PASSED_DOWN).build();

        assertThat(faults(entrusted().build(), other)).contains(Fault.OVERLAPS_ANOTHER);
        assertThat(faults(grant(Mode.PASSED_DOWN).to("2020-01-01")))
                .contains(Fault.ENDS_BEFORE_IT_BEGINS);
        assertThat(faults(grant(Mode.PASSED_DOWN).address(null)))
                .containsExactly(Fault.ANNOUNCED_WITHOUT_ADDRESS);
        assertThat(faults(grant(Mode.PASSED_DOWN).announced(null)))
                .containsExactly(Fault.ADDRESS_WITHOUT_ANNOUNCEMENT);
        assertThat(faults(grant(Mode.PASSED_DOWN).to("2026-12-31").handover("2027-01-01")))
                .containsExactly(Fault.HANDED_OVER_AFTER_ITS_END);
        assertThat(faults(grant(Mode.ORIGINAL))).containsExactly(Fault.NOTHING_GRANTED);
    }

    private static List<Fault> faults(Draft draft) {
        return faults(draft.build());
    }

    static List<Fault> faults(Grant grant, Grant... others) {
        return faults(power(), grant, others);
    }

    static List<Fault> faults(Power power, Grant grant, Grant... others) {
        return GrantCheck.faults(
                grant,
                power,
                Arrays.stream(others)
                        .flatMap(other -> Term.of(registered(power(), 1, other)))
                        .toList());
    }

    private static Held holder(Given given, String on) {
        return holder(given, Circumstances.on(LocalDate.parse(on)));
    }

    /// As the register looks it up: the last to begin until the day, or the first after it.
    private static Held holder(Given given, Circumstances of) {
        var begun =
                given.delegations().stream()
                        .filter(delegation -> !delegation.begins().isAfter(of.on()))
                        .max(Comparator.comparing(Delegation::begins));
        var next = given.delegations().stream().min(Comparator.comparing(Delegation::begins));
        return given.power().holder(begun.or(() -> next), of);
    }

    private static Circumstances in(String area) {
        return new Circumstances(LocalDate.of(2026, 9, 18), Optional.of(area), Optional.empty());
    }

    private static Circumstances costing(String wan) {
        return new Circumstances(
                LocalDate.of(2026, 9, 18), Optional.empty(), Optional.of(new BigDecimal(wan)));
    }

    /// A power and what was granted of it.
    record Given(Power power, List<Delegation> delegations) {}

    private static Given power(Grant first, Grant... further) {
        var grants = new ArrayList<Grant>(List.of(first));
        grants.addAll(List.of(further));
        var delegations = new ArrayList<Delegation>();
        for (var grant : grants) {
            delegations.add(registered(power(), delegations.size() + 1, grant));
        }
        return new Given(power(), delegations);
    }

    public static Delegation registered(Power power, int number, Grant grant) {
        var id = new DelegationId("DLG-SMP-FG-001-hohhot-" + number);
        return registered(id, power, number, grant);
    }

    public static Delegation registered(DelegationId id, Power power, int number, Grant grant) {
        return Delegation.registered(
                id,
                number,
                power,
                grant,
                true,
                "department-hohhot",
                Instant.parse("2024-06-20T01:00:00Z"));
    }

    public static Power power() {
        return powerOf(CITY, PowerType.FILING);
    }

    static Power powerOf(Organ original, PowerType type) {
        return new Power(
                "SMP-FG-001/hohhot",
                new MatterCode("SMP-FG-001"),
                new Bilingual("企业投资项目备案", "Record-filing of an enterprise investment project"),
                new ZoneCode("hohhot"),
                type,
                original,
                "条例第三条",
                true,
                new Kept("公共安全事项", "承诺专人对接（示例）", 5, true),
                1);
    }

    public static Draft entrusted() {
        return grant(Mode.ENTRUSTED).basis(BasisLevel.LAW).signed("2024-08-01");
    }

    public static Draft grant(Mode mode) {
        return new Draft(mode);
    }

    /// A grant from the city to the committee since 2024-09-01, but for what a test changes.
    public static final class Draft {

        private final Mode mode;
        private Organ from = CITY;
        private Organ to = COMMITTEE;
        private BasisLevel basis = BasisLevel.OTHER;
        private LocalDate validFrom = LocalDate.of(2024, 9, 1);
        private @Nullable LocalDate validTo;
        private @Nullable LocalDate signedOn;
        private @Nullable LocalDate announcedOn = LocalDate.of(2024, 8, 20);
        private @Nullable String address = "https://example.org/notice";
        private @Nullable LocalDate handoverOn;
        private List<String> excluded = List.of();
        private @Nullable BigDecimal most;
        private @Nullable Organ copyTo;
        private @Nullable String seal;
        private @Nullable Concentration concentration;
        private String legalBasis = "依据";

        Draft(Mode mode) {
            this.mode = mode;
        }

        public Draft grantedBy(Organ organ) {
            from = organ;
            return this;
        }

        public Draft to(Organ organ) {
            to = organ;
            return this;
        }

        public Draft basis(BasisLevel level) {
            basis = level;
            return this;
        }

        public Draft from(String day) {
            validFrom = LocalDate.parse(day);
            return this;
        }

        public Draft to(String day) {
            validTo = LocalDate.parse(day);
            return this;
        }

        public Draft signed(@Nullable String day) {
            signedOn = day == null ? null : LocalDate.parse(day);
            return this;
        }

        public Draft announced(@Nullable String day) {
            announcedOn = day == null ? null : LocalDate.parse(day);
            return this;
        }

        public Draft address(@Nullable String url) {
            address = url;
            return this;
        }

        public Draft handover(String day) {
            handoverOn = LocalDate.parse(day);
            return this;
        }

        public Draft excluding(String area) {
            excluded = List.of(area);
            return this;
        }

        public Draft upTo(String wan) {
            most = new BigDecimal(wan);
            return this;
        }

        public Draft copyTo(@Nullable Organ organ) {
            copyTo = organ;
            return this;
        }

        public Draft sealed(String name) {
            seal = name;
            return this;
        }

        public Draft concentrated(@Nullable String approval) {
            concentration = new Concentration(approval);
            return this;
        }

        public Draft basedOn(String text) {
            legalBasis = text;
            return this;
        }

        public Grant build() {
            return new Grant(
                    mode,
                    from,
                    to,
                    legalBasis,
                    basis,
                    validFrom,
                    validTo,
                    signedOn,
                    announcedOn,
                    address,
                    handoverOn,
                    excluded,
                    most,
                    copyTo,
                    seal,
                    concentration,
                    null);
        }
    }
}
