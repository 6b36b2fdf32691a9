package etdz.investment.pipeline;

import static java.util.stream.Collectors.groupingBy;

import etdz.common.ZoneCode;
import etdz.common.http.MoneyView;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.work.SideBySide;
import etdz.investment.caller.Callers;
import etdz.investment.lead.LeadStage;
import etdz.investment.lead.desk.LeadRegister;
import etdz.investment.lead.desk.LeadSum;
import etdz.investment.lead.view.LeadRow;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.ProjectSum;
import etdz.investment.project.Stage;
import etdz.investment.project.desk.ProjectRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The board. Counts of single zones are made from an index for each answer, so that they agree
/// with the lists and who has moved something sees it at once; the sums, which take ten times as
/// long, and the counts of the whole region are those of [PipelineFigures] and say when they were
/// made.
@RestController
@RequestMapping("/api/investment/pipeline")
class PipelineResource {

    private static final int CARDS = 5;

    /// @param summedAt when the sums were counted
    /// @param late leads whose investor waits for too long for the first reply
    /// @param stuck open leads that nobody has touched for too long
    record Board(
            List<LeadColumn> leads,
            List<ProjectColumn> projects,
            List<Quarter> forecast,
            Instant summedAt,
            long late,
            long stuck) {}

    /// @param unreckoned how many lack the expected investment or the probability
    /// @param weighted expected investment by probability, for each currency
    record LeadColumn(
            String stage,
            long count,
            long unreckoned,
            List<MoneyView> expected,
            List<MoneyView> weighted,
            List<LeadRow> first) {}

    record ProjectColumn(
            String stage, long count, List<MoneyView> investment, List<ProjectRow> first) {}

    /// @param quarter `2027Q1`, or `OPEN` for leads whose quarter nobody has told
    record Quarter(String quarter, long count, List<MoneyView> weighted) {}

    private static final String NO_QUARTER = "OPEN";

    private record Asked(Scope scope, Optional<ZoneCode> zone) {

        boolean isOfZones() {
            return zone.isPresent() || scope instanceof Scope.Zones;
        }
    }

    private final LeadRegister leads;
    private final ProjectRegister projects;
    private final PipelineFigures figures;

    PipelineResource(LeadRegister leads, ProjectRegister projects, PipelineFigures figures) {
        this.leads = leads;
        this.projects = projects;
        this.figures = figures;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    Board board(Actor actor, @RequestParam Optional<ZoneCode> zone) {
        var scope = actor.scope();
        var counted = figures.of(scope, zone);
        var sums = counted.value();
        var asked = new Asked(scope, zone);
        return new Board(
                leadColumns(asked, sums.leads()),
                projectColumns(asked, sums.projects()),
                forecast(sums.leads()),
                counted.at(),
                leads.late(scope, zone),
                leads.stuck(scope, zone));
    }

    private List<LeadColumn> leadColumns(Asked asked, List<LeadSum> sums) {
        var byStage = sums.stream().collect(groupingBy(LeadSum::stage));
        return SideBySide.ask(
                LeadStage.OPEN,
                stage -> {
                    var all = byStage.getOrDefault(stage, List.of());
                    return new LeadColumn(
                            stage,
                            asked.isOfZones()
                                    ? leads.count(asked.scope(), asked.zone(), stage)
                                    : all.stream().mapToLong(LeadSum::leads).sum(),
                            all.stream().mapToLong(LeadSum::unreckoned).sum(),
                            amounts(all, false),
                            amounts(all, true),
                            leads.first(asked.scope(), asked.zone(), stage, CARDS));
                });
    }

    private List<ProjectColumn> projectColumns(Asked asked, List<ProjectSum> sums) {
        var byStage = sums.stream().collect(groupingBy(ProjectSum::stage));
        return SideBySide.ask(
                Stage.ORDER,
                stage -> {
                    var all = byStage.getOrDefault(stage, List.of());
                    return new ProjectColumn(
                            stage,
                            asked.isOfZones()
                                    ? projects.count(asked.scope(), asked.zone(), stage)
                                    : all.stream().mapToLong(ProjectSum::projects).sum(),
                            all.stream().map(it -> sum(it.investment(), it.currency())).toList(),
                            projects.first(asked.scope(), asked.zone(), stage, CARDS).stream()
                                    .map(ProjectRow::of)
                                    .toList());
                });
    }

    private static List<Quarter> forecast(List<LeadSum> sums) {
        var byQuarter = new TreeMap<String, List<LeadSum>>();
        for (var each : sums) {
            var quarter = each.quarter() == null ? NO_QUARTER : each.quarter();
            byQuarter.computeIfAbsent(quarter, _ -> new ArrayList<>()).add(each);
        }
        return byQuarter.entrySet().stream()
                .map(entry ->
                        new Quarter(
                                entry.getKey(),
                                entry.getValue().stream().mapToLong(LeadSum::leads).sum(),
                                amounts(entry.getValue(), true)))
                .toList();
    }

    private static List<MoneyView> amounts(List<LeadSum> sums, boolean weighted) {
        var byCurrency = new TreeMap<String, BigDecimal>();
        for (var each : sums) {
            var currency = each.currency();
            if (currency != null) {
                byCurrency.merge(
                        currency, weighted ? each.weighted() : each.expected(), BigDecimal::add);
            }
        }
        return byCurrency.entrySet().stream()
                .map(entry -> sum(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static MoneyView sum(BigDecimal amount, String currency) {
        return new MoneyView(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), currency);
    }
}
