package etdz.investment.project.desk;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.investment.project.HolderCapital;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectCode;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.Stage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A list of projects as a table, row by row as they come from the database.
@RestController
class ProjectExport {

    private static final List<Bilingual> HEAD =
            List.of(
                    new Bilingual("编号", "Number"),
                    new Bilingual("项目代码", "Project code"),
                    new Bilingual("项目名称", "Project"),
                    new Bilingual("经开区", "Zone"),
                    new Bilingual("企业", "Enterprise"),
                    new Bilingual("统一社会信用代码", "Credit code"),
                    new Bilingual("资本性质（按名录）", "Capital (by the register)"),
                    new Bilingual("外资项目", "Foreign project"),
                    new Bilingual("行业代码", "Industry code"),
                    new Bilingual("位置", "Place"),
                    new Bilingual("总投资", "Total investment"),
                    new Bilingual("币种", "Currency"),
                    new Bilingual("阶段", "Stage"),
                    new Bilingual("阶段日期", "Reached on"),
                    new Bilingual("依据", "Proof"),
                    new Bilingual("办件编号", "Case"),
                    new Bilingual("备案文号", "Document"),
                    new Bilingual("备案日期", "Approved on"));
    private static final Bilingual YES = new Bilingual("是", "yes");
    private static final Bilingual NO = new Bilingual("否", "no");
    private static final Bilingual NOT_KNOWN = new Bilingual("未载明", "not known");

    private final ProjectRegister projects;
    private final InstantSource clock;

    ProjectExport(ProjectRegister projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping(ProjectResource.PATH + "/export")
    @PreAuthorize(ProjectRegister.READERS)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> capital,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var wanted = ProjectResource.wanted(creditCode, zone, stage, capital);
        var locale = LocaleContextHolder.getLocale();
        var name = "projects-" + China.dayOf(clock.instant());
        try (var table = form.begin(response, name, HEAD, locale)) {
            projects.each(wanted, actor.scope(), held -> write(table, held, locale));
        }
    }

    private static void write(TableWriter table, Project held, Locale locale) {
        var filing = held.filing();
        var source = filing.sourceCase();
        var facts = held.stage().facts();
        table.add(
                Arrays.asList(
                        held.id().value(),
                        held.code().map(ProjectCode::value).orElse(null),
                        filing.name(),
                        filing.zone().value(),
                        filing.enterprise().name(),
                        filing.enterprise().creditCode().value(),
                        kind(held.capital()).in(locale),
                        isForeign(held.capital()).in(locale),
                        filing.industry(),
                        filing.place(),
                        filing.totalInvestment().amount(),
                        filing.totalInvestment().currency(),
                        stage(held.stage()).in(locale),
                        facts.map(Stage.Facts::on).orElse(null),
                        facts.map(Stage.Facts::proof).orElse(null),
                        source.id(),
                        source.documentNumber(),
                        China.dayOf(held.openedAt())));
    }

    private static Bilingual isForeign(HolderCapital capital) {
        return switch (capital) {
            case FOREIGN, JV -> YES;
            case DOMESTIC -> NO;
            case UNKNOWN -> NOT_KNOWN;
        };
    }

    private static Bilingual kind(HolderCapital capital) {
        return switch (capital) {
            case FOREIGN -> new Bilingual("外商独资", "wholly foreign-owned");
            case JV -> new Bilingual("中外合资", "Sino-foreign joint venture");
            case DOMESTIC -> new Bilingual("内资", "domestic");
            case UNKNOWN -> NOT_KNOWN;
        };
    }

    private static Bilingual stage(Stage stage) {
        return switch (stage) {
            case Stage.Approved _ -> new Bilingual("已备案", "Approved");
            case Stage.Land _ -> new Bilingual("已供地", "Land supplied");
            case Stage.Started _ -> new Bilingual("已开工", "Started");
            case Stage.Completed _ -> new Bilingual("已竣工", "Completed");
            case Stage.Producing _ -> new Bilingual("已投产", "Producing");
            case Stage.CapitalUsed _ -> new Bilingual("资金到位", "Capital used");
        };
    }
}
