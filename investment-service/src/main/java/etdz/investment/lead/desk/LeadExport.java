package etdz.investment.lead.desk;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.investment.caller.Callers;
import etdz.investment.lead.Lead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A list of leads as a table, row by row as they come from the database. Whom to call is masked in
/// every row, also for who handles the lead: a file is passed on.
@RestController
class LeadExport {

    private static final List<Bilingual> HEAD =
            List.of(
                    new Bilingual("编号", "Number"),
                    new Bilingual("经开区", "Zone"),
                    new Bilingual("项目名称", "Project"),
                    new Bilingual("拟选位置", "Place"),
                    new Bilingual("行业代码", "Industry code"),
                    new Bilingual("来源", "Source"),
                    new Bilingual("投资者", "Investor"),
                    new Bilingual("统一社会信用代码", "Credit code"),
                    new Bilingual("联系人（已遮盖）", "Contact (masked)"),
                    new Bilingual("电话（已遮盖）", "Phone (masked)"),
                    new Bilingual("电子邮箱（已遮盖）", "E-mail (masked)"),
                    new Bilingual("阶段", "Stage"),
                    new Bilingual("预期投资", "Expected investment"),
                    new Bilingual("币种", "Currency"),
                    new Bilingual("落地概率（%）", "Probability (%)"),
                    new Bilingual("预计落地季度", "Quarter"),
                    new Bilingual("跟进人", "Handled by"),
                    new Bilingual("下一步", "Next step"),
                    new Bilingual("下一步日期", "Day of the next step"),
                    new Bilingual("建立日期", "Opened on"),
                    new Bilingual("首次答复期限", "First reply due on"),
                    new Bilingual("最近联系或进展", "Last contact or move"),
                    new Bilingual("最迟应有进展", "May rest until"),
                    new Bilingual("提示", "Hint"));
    private static final Bilingual LATE = new Bilingual("答复逾期", "Reply overdue");
    private static final Bilingual STUCK = new Bilingual("没有进展", "Stands still");

    private final Leads leads;
    private final LeadContacts contacts;
    private final LeadDesk desk;

    LeadExport(Leads leads, LeadContacts contacts, LeadDesk desk) {
        this.leads = leads;
        this.contacts = contacts;
        this.desk = desk;
    }

    @GetMapping(LeadDesk.PATH + "/export")
    @PreAuthorize(Callers.STAFF)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam(defaultValue = "open") String stage,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var wanted = desk.wanted(stage, actor);
        var locale = LocaleContextHolder.getLocale();
        try (var table = form.begin(response, "leads-" + desk.now().today(), HEAD, locale)) {
            leads.each(actor.scope(), zone, wanted, held -> write(table, held, locale));
        }
    }

    private void write(TableWriter table, Lead held, Locale locale) {
        var row = desk.row(held);
        var whom = contacts.of(held);
        var contact = whom == null ? null : whom.masked();
        var expected = held.estimate().expected();
        var owner = row.owner();
        var step = row.nextStep();
        var clock = row.clock();
        table.add(
                Arrays.asList(
                        row.id().value(),
                        row.zone().value(),
                        row.name(),
                        held.prospect().place(),
                        row.industry(),
                        LeadWords.of(held.source()).in(locale),
                        row.investor(),
                        code(held),
                        contact == null ? null : contact.person(),
                        contact == null ? null : contact.phone(),
                        contact == null ? null : contact.email(),
                        LeadWords.ofStage(row.stage()).in(locale),
                        expected == null ? null : expected.amount(),
                        expected == null ? null : expected.currency(),
                        held.estimate().probability(),
                        held.estimate().quarter(),
                        owner == null ? null : owner.name(),
                        step == null ? null : step.text(),
                        step == null ? null : step.on(),
                        China.dayOf(held.openedAt()),
                        clock.replyDueOn(),
                        China.dayOf(held.touchedAt()),
                        clock.restsUntil(),
                        hint(clock.late(), clock.stuck(), locale)));
    }

    private static String hint(boolean late, boolean stuck, Locale locale) {
        return late ? LATE.in(locale) : stuck ? STUCK.in(locale) : "";
    }

    private static String code(Lead held) {
        var code = held.investor().creditCode();
        return code == null ? "" : code.value();
    }
}
