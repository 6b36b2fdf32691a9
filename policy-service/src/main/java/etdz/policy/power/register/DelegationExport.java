package etdz.policy.power.register;

import etdz.common.ZoneCode;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.policy.power.Delegation;
import etdz.policy.power.Standing;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ.Level;
import etdz.policy.power.grant.Reach;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register as a table, row by row as it comes from the database.
@RestController
class DelegationExport {

    private static final List<String> HEAD =
            List.of(
                    "事项编码",
                    "事项名称",
                    "经开区",
                    "赋权形式",
                    "赋权机关",
                    "层级",
                    "承接机关",
                    "赋权依据",
                    "生效日期",
                    "终止日期",
                    "签订日期",
                    "公告日期",
                    "公告网址",
                    "移交日期",
                    "除外区域",
                    "投资额上限（万元）",
                    "状态",
                    "收回日期",
                    "今日是否生效",
                    "示例");

    private final Delegations delegations;
    private final InstantSource clock;

    DelegationExport(Delegations delegations, InstantSource clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @GetMapping(DelegationResource.PATH + "/export")
    @PreAuthorize("isAuthenticated()")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Mode> mode,
            @RequestParam Optional<Level> level,
            @RequestParam Optional<String> standing,
            @RequestParam Optional<String> query,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var search = DelegationResource.search(zone, mode, level, standing, query);
        var today = China.dayOf(clock.instant());
        try (var table = form.begin(response, "delegations-" + today, HEAD)) {
            delegations.each(search, held -> write(table, held, today));
        }
    }

    private static void write(TableWriter table, Delegation held, LocalDate today) {
        var terms = held.terms();
        table.add(
                Arrays.asList(
                        held.matter().value(),
                        held.name().zh(),
                        held.zone().value(),
                        terms.mode().zh(),
                        terms.from().name(),
                        terms.from().level(),
                        terms.to().name(),
                        terms.legalBasis(),
                        terms.validFrom(),
                        terms.validTo(),
                        terms.signedOn(),
                        terms.announcedOn(),
                        terms.announcedAt(),
                        terms.handoverOn(),
                        String.join("；", terms.excludedAreas()),
                        terms.maxInvestmentWan(),
                        held.standing().name(),
                        held.standing() instanceof Standing.Recalled it ? it.on() : null,
                        held.reached(Circumstances.on(today)).reach() == Reach.HOLDS ? "是" : "否",
                        held.sample() ? "示例" : ""));
    }
}
