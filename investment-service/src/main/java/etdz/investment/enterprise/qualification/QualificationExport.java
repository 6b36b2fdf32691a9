package etdz.investment.enterprise.qualification;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.common.time.China;
import etdz.investment.enterprise.qualification.kind.QualificationKinds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of qualifications as a table, row by row as it comes from the database.
@RestController
class QualificationExport {

    private static final List<Bilingual> HEAD =
            List.of(
                    new Bilingual("统一社会信用代码", "Credit code"),
                    new Bilingual("企业名称", "Enterprise"),
                    new Bilingual("经开区", "Zone"),
                    new Bilingual("资质", "Qualification"),
                    new Bilingual("证书编号", "Certificate"),
                    new Bilingual("发证机关", "Issuer"),
                    new Bilingual("发证日期", "Granted on"),
                    new Bilingual("有效期至", "Valid until"),
                    new Bilingual("剩余天数", "Days left"),
                    new Bilingual("撤销日期", "Withdrawn on"),
                    new Bilingual("示例", "Sample"));
    private static final Bilingual SAMPLE = new Bilingual("示例", "sample");

    private final Qualifications qualifications;
    private final QualificationKinds kinds;
    private final InstantSource clock;

    QualificationExport(
            Qualifications qualifications, QualificationKinds kinds, InstantSource clock) {
        this.qualifications = qualifications;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping(QualificationResource.PATH + "/export")
    @PreAuthorize(QualificationResource.READERS)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Integer> endsWithin,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var today = China.dayOf(clock.instant());
        var search = QualificationResource.search(zone, kind, endsWithin, today);
        var locale = LocaleContextHolder.getLocale();
        try (var table = form.begin(response, "qualifications-" + today, HEAD, locale)) {
            qualifications.each(search, actor.scope(), held -> write(table, held, today, locale));
        }
    }

    private void write(TableWriter table, Qualification held, LocalDate today, Locale locale) {
        var certificate = held.certificate();
        var until = certificate.validUntil();
        var withdrawal = held.withdrawal();
        table.add(
                Arrays.asList(
                        held.holder().creditCode().value(),
                        held.holder().name(),
                        held.holder().zone().value(),
                        QualificationView.name(held.kind(), kinds).in(locale),
                        certificate.number(),
                        certificate.issuer(),
                        certificate.grantedOn(),
                        until,
                        until == null ? null : ChronoUnit.DAYS.between(today, until),
                        withdrawal == null ? null : withdrawal.on(),
                        held.sample() ? SAMPLE.in(locale) : null));
    }
}
