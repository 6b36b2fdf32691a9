package etdz.investment.escort.desk;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.investment.escort.Escort;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.view.EscortRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A list of escorts as a table, row by row as they come from the database.
@RestController
class EscortExport {

    private static final List<String> HEAD =
            List.of(
                    "编号", "经开区", "项目或线索", "名称", "委托人", "状态", "代办员", "当前环节", "已了结环节", "环节数", "委托开始日",
                    "委托截止日", "在办事项", "逾期事项", "提交日期");

    private final Escorts escorts;
    private final EscortDesk desk;

    EscortExport(Escorts escorts, EscortDesk desk) {
        this.escorts = escorts;
        this.desk = desk;
    }

    @GetMapping(EscortDesk.PATH + "/export")
    @PreAuthorize(EscortDesk.READERS)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam(defaultValue = "running") String standing,
            @RequestParam Optional<StageCode> stage,
            @RequestParam Optional<String> agent,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var now = desk.now();
        var wanted = new Wanted(zone, agent, stage, EscortResource.which(standing, now));
        try (var table = form.begin(response, "escorts-" + now.today(), HEAD)) {
            escorts.each(Reader.of(actor), wanted, held -> write(table, held, actor));
        }
    }

    private void write(TableWriter table, Escort held, Actor actor) {
        var row = desk.row(held, actor);
        var present = row.present();
        table.add(
                Arrays.asList(
                        row.id().value(),
                        row.zone().value(),
                        row.venture().id(),
                        row.venture().name(),
                        row.client(),
                        standing(row),
                        row.agent(),
                        present == null ? null : present.name().zh(),
                        row.settled(),
                        row.stages(),
                        row.from(),
                        row.until(),
                        row.openTasks(),
                        row.overdueTasks(),
                        China.dayOf(row.offeredAt())));
    }

    private static String standing(EscortRow row) {
        return switch (row.standing()) {
            case "OFFERED" -> "待受理";
            case "IN_FORCE" -> row.effect() == Effect.EXPIRED ? "委托已到期" : "代办中";
            case "ENDED" -> "已办结";
            default -> "已撤销";
        };
    }
}
