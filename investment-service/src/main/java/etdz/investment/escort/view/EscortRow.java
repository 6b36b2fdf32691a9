package etdz.investment.escort.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.mandate.Venture;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.escort.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An escort as a line of a list.
///
/// @param agent name of who accompanies it
/// @param present the first stage that is not settled
/// @param settled how many stages are done or not needed, of `stages` in its scope
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EscortRow(
        EscortId id,
        ZoneCode zone,
        VentureView venture,
        String client,
        String standing,
        Effect effect,
        @Nullable String agent,
        @Nullable StageName present,
        long settled,
        int stages,
        LocalDate from,
        LocalDate until,
        long openTasks,
        long overdueTasks,
        Instant offeredAt) {

    /// The project, or the lead that is none yet.
    public record VentureView(String kind, String id, String name) {

        static VentureView of(Venture venture) {
            return new VentureView(venture.kind(), venture.key(), venture.name());
        }
    }

    /// A stage with its name.
    public record StageName(StageCode code, Bilingual name) {

        /// A stage that the data no longer has goes by its code.
        public static StageName of(StageCode code, EscortStages stages) {
            return new StageName(
                    code,
                    stages.find(code)
                            .map(StageRule::name)
                            .orElse(new Bilingual(code.value(), code.value())));
        }
    }

    public static EscortRow of(Escort held, EscortStages stages, Actor reader, Moment now) {
        var mandate = held.mandate();
        var agent = held.agent();
        var present = held.present();
        return new EscortRow(
                held.id(),
                held.zone(),
                VentureView.of(mandate.venture()),
                mandate.client().name(),
                held.standing().label(),
                held.effectOn(now.today()),
                agent == null ? null : agent.name(),
                present == null ? null : StageName.of(present, stages),
                held.stages().stream().filter(it -> it.progress().isSettled()).count(),
                held.stages().size(),
                mandate.from(),
                mandate.until(),
                Part.tasks(held, reader).filter(Task::isOpen).count(),
                Part.tasks(held, reader).filter(it -> it.isOverdue(now)).count(),
                held.offeredAt());
    }
}
