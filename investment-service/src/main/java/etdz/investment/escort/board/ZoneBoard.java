package etdz.investment.escort.board;

import etdz.investment.escort.desk.Load;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.escort.view.EscortRow.StageName;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// How the escorts stand: which wait for the zone, at which stage the others are, and how much each
/// agent has to see to.
///
/// @param offered mandates that the zone has not answered
/// @param expired in force, but past their last day
/// @param allSettled in force with no stage left
/// @param soonTasks open tasks due within the next working days
public record ZoneBoard(
        long offered,
        long inForce,
        long expired,
        long allSettled,
        long openTasks,
        long overdueTasks,
        long soonTasks,
        List<AtStage> stages,
        List<AgentLoad> agents) {

    /// Escorts in force whose first unsettled stage this is.
    public record AtStage(StageName stage, long escorts) {}

    /// What one agent accompanies.
    public record AgentLoad(
            String id,
            String name,
            long escorts,
            long openTasks,
            long overdueTasks,
            long soonTasks) {}

    static ZoneBoard of(List<Load> loads, EscortStages stages) {
        var inForce = loads.stream().filter(Load::inForce).toList();
        return new ZoneBoard(
                sum(loads, it -> !it.inForce(), Load::escorts),
                sum(inForce, Load::inForce, Load::escorts),
                sum(inForce, Load::expired, Load::escorts),
                sum(inForce, it -> it.present() == null, Load::escorts),
                sum(inForce, Load::inForce, Load::open),
                sum(inForce, Load::inForce, Load::overdue),
                sum(inForce, Load::inForce, Load::soon),
                stages.all().stream()
                        .map(StageRule::code)
                        .map(code ->
                                new AtStage(
                                        StageName.of(code, stages),
                                        sum(
                                                inForce,
                                                it -> code.equals(it.present()),
                                                Load::escorts)))
                        .toList(),
                agents(inForce));
    }

    private static long sum(List<Load> loads, Predicate<Load> which, ToLongFunction<Load> what) {
        return loads.stream().filter(which).mapToLong(what).sum();
    }

    /// Who is behind with most comes first.
    private static List<AgentLoad> agents(List<Load> inForce) {
        return inForce.stream()
                .flatMap(it -> Optional.ofNullable(it.agent()).stream())
                .distinct()
                .map(id -> agent(id, inForce))
                .sorted(
                        Comparator.comparingLong(AgentLoad::overdueTasks)
                                .thenComparingLong(AgentLoad::escorts)
                                .reversed()
                                .thenComparing(AgentLoad::id))
                .toList();
    }

    private static AgentLoad agent(String id, List<Load> inForce) {
        var his = inForce.stream().filter(it -> id.equals(it.agent())).toList();
        var name =
                his.stream().map(Load::agentName).filter(Objects::nonNull).findFirst().orElse(id);
        return new AgentLoad(
                id,
                name,
                sum(his, Load::inForce, Load::escorts),
                sum(his, Load::inForce, Load::open),
                sum(his, Load::inForce, Load::overdue),
                sum(his, Load::inForce, Load::soon));
    }
}
