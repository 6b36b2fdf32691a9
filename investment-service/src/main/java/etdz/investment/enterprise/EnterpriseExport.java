package etdz.investment.enterprise;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.investment.classification.Industries;
import etdz.investment.classification.Industry;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
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

/// The register as a table, row by row as it comes from the database.
@RestController
class EnterpriseExport {

    private static final List<Bilingual> HEAD =
            List.of(
                    new Bilingual("统一社会信用代码", "Credit code"),
                    new Bilingual("校验码", "Check character"),
                    new Bilingual("企业名称", "Name"),
                    new Bilingual("英文名称", "English name"),
                    new Bilingual("经开区", "Zone"),
                    new Bilingual("行业大类代码", "Division"),
                    new Bilingual("行业大类", "Name of the division"),
                    new Bilingual("规模", "Size"),
                    new Bilingual("资本性质", "Capital"),
                    new Bilingual("注册地址", "Registered address"),
                    new Bilingual("名称来源", "Source of the name"),
                    new Bilingual("名称日期", "Date of the name"),
                    new Bilingual("示例", "Sample"));
    private static final Bilingual VALID = new Bilingual("正确", "right");
    private static final Bilingual WRONG = new Bilingual("与代码不符", "does not fit");
    private static final Bilingual SAMPLE = new Bilingual("示例", "sample");

    private final Enterprises enterprises;
    private final Searches searches;
    private final Industries industries;
    private final InstantSource clock;

    EnterpriseExport(
            Enterprises enterprises,
            Searches searches,
            Industries industries,
            InstantSource clock) {
        this.enterprises = enterprises;
        this.searches = searches;
        this.industries = industries;
        this.clock = clock;
    }

    @GetMapping(RegisterResource.PATH + "/export")
    @PreAuthorize(EnterpriseResource.READERS)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> creditCode,
            @RequestParam Optional<String> name,
            @RequestParam Optional<String> industry,
            @RequestParam Optional<String> qualification,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var search = searches.of(actor, zone, creditCode, name, industry, qualification);
        var locale = LocaleContextHolder.getLocale();
        try (var table =
                form.begin(response, "enterprises-" + China.dayOf(clock.instant()), HEAD, locale)) {
            enterprises.each(search, actor.scope(), held -> write(table, held, locale));
        }
    }

    private void write(TableWriter table, Enterprise held, Locale locale) {
        var division = held.value(Name.INDUSTRY);
        var named = held.fact(Name.NAME).orElseThrow();
        var valid = held.creditCode().verdict().valid();
        table.add(
                Arrays.asList(
                        held.creditCode().value(),
                        (valid ? VALID : WRONG).in(locale),
                        held.name(),
                        held.value(Name.NAME_EN),
                        held.zone().value(),
                        division,
                        Optional.ofNullable(division)
                                .flatMap(industries::find)
                                .map(Industry::name)
                                .orElse(null),
                        held.value(Name.SIZE),
                        held.value(Name.CAPITAL_KIND),
                        held.value(Name.ADDRESS),
                        named.source().name(),
                        named.on(),
                        held.sample() ? SAMPLE.in(locale) : null));
    }
}
