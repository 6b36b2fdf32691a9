package etdz.investment.enterprise.qualification;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.CreditCode;
import etdz.common.http.Complaints;
import etdz.common.time.China;
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.enterprise.KnownEnterprises.Known;
import etdz.investment.enterprise.qualification.Qualification.Holder;
import etdz.investment.enterprise.qualification.ReadingCertificates.Written;
import etdz.investment.enterprise.qualification.kind.QualificationKind;
import etdz.investment.enterprise.qualification.kind.QualificationKinds;
import etdz.investment.intake.Column;
import etdz.investment.intake.Importing;
import etdz.investment.intake.Line;
import etdz.investment.intake.RowFault;
import etdz.investment.intake.Verdict;
import etdz.investment.intake.Verdict.Faulty;
import etdz.investment.intake.Verdict.Good;
import etdz.investment.intake.Verdict.Unchanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes in qualifications of the enterprises of a zone from a table, whose heads are those of the
/// export. A certificate that was recorded already is not recorded twice, and not changed.
@Component
class ImportingQualifications implements Importing {

    private static final Column CODE =
            Column.of("code", "统一社会信用代码", "Credit code", true, "91150100MA0N00016K");
    private static final Column KIND = Column.of("kind", "资质", "Qualification", true, "高新技术企业");
    private static final Column NUMBER =
            Column.of("number", "证书编号", "Certificate", true, "GR202615000001（请替换）");
    private static final Column ISSUER = Column.of("issuer", "发证机关", "Issuer", true, "示例认定机构（请替换）");
    private static final Column GRANTED =
            Column.of("grantedOn", "发证日期", "Granted on", true, "2026-01-15");
    private static final Column UNTIL =
            Column.of("validUntil", "有效期至", "Valid until", false, "2029-01-14");

    /// Which column a complaint about a certificate is about.
    private static final Map<String, Column> PLACES =
            Map.of(
                    "/certificateNumber", NUMBER,
                    "/issuer", ISSUER,
                    "/grantedOn", GRANTED,
                    "/validUntil", UNTIL);

    private final Qualifications qualifications;
    private final QualificationKinds kinds;
    private final KnownEnterprises enterprises;

    ImportingQualifications(
            Qualifications qualifications, QualificationKinds kinds, KnownEnterprises enterprises) {
        this.qualifications = qualifications;
        this.kinds = kinds;
        this.enterprises = enterprises;
    }

    @Override
    public String kind() {
        return "qualifications";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, KIND, NUMBER, ISSUER, GRANTED, UNTIL);
    }

    /// What tells it from the others in the register as well.
    @Override
    public String keyOf(Line line) {
        var said = line.text(KIND.key());
        var kind = kinds.called(said).map(QualificationKind::code).orElse(said);
        return key(code(line), kind, line.text(NUMBER.key()));
    }

    private static String key(CreditCode code, String kind, String number) {
        return String.join(" ", code.value(), kind, number);
    }

    private static String key(Qualification held) {
        return key(held.holder().creditCode(), held.kind(), held.certificate().number());
    }

    private static CreditCode code(Line line) {
        return new CreditCode(line.text(CODE.key()).toUpperCase(Locale.ROOT));
    }

    @Override
    public List<Verdict> look(Bringing bringing, List<Line> lines) {
        var batch = new Batch(bringing, lines);
        return lines.stream().map(batch::verdict).toList();
    }

    @Override
    public void take(Bringing bringing, List<Line> lines) {
        var batch = new Batch(bringing, lines);
        qualifications.addMissing(
                lines.stream().map(batch::fresh).flatMap(Optional::stream).toList());
    }

    /// Lines whose enterprises and certificates are looked up at once.
    private final class Batch {

        private final Bringing bringing;
        private final LocalDate today;
        private final Map<CreditCode, Known> holders;
        private final Map<String, Qualification> recorded;

        Batch(Bringing bringing, List<Line> lines) {
            this.bringing = bringing;
            this.today = China.dayOf(bringing.at());
            var codes = lines.stream().map(ImportingQualifications::code).collect(toSet());
            this.holders = enterprises.ofZone(bringing.zone(), codes);
            this.recorded = recorded(codes, lines);
        }

        private Map<String, Qualification> recorded(Set<CreditCode> codes, List<Line> lines) {
            var numbers = lines.stream().map(line -> line.text(NUMBER.key())).collect(toSet());
            return qualifications.certified(codes, numbers).stream()
                    .collect(toMap(ImportingQualifications::key, identity()));
        }

        Verdict verdict(Line line) {
            var faults = new ArrayList<RowFault>();
            var certificate = read(line, faults);
            if (!holders.containsKey(code(line))) {
                faults.add(
                        RowFault.at(
                                line,
                                CODE,
                                "本经开区没有登记这家企业，或者其记录已合并到另一家",
                                "not recorded in this zone, or merged into another record"));
            }
            if (kinds.called(line.text(KIND.key())).isEmpty()) {
                faults.add(RowFault.at(line, KIND, "没有这种资质", "no such qualification"));
            }
            if (!faults.isEmpty()) {
                return new Faulty(faults);
            }
            var held = recorded.get(keyOf(line));
            return held == null ? new Good() : verdict(line, held, certificate.orElseThrow());
        }

        private static Verdict verdict(Line line, Qualification held, Certificate read) {
            if (held.withdrawal() != null) {
                return faulty(line, "该证书已撤销，请逐条恢复", "was withdrawn; reinstate it by hand");
            }
            return says(held.certificate(), read)
                    ? new Unchanged()
                    : faulty(
                            line,
                            "该证书已登记且内容不同，请逐条更正",
                            "recorded with other facts; correct it by hand");
        }

        private static Faulty faulty(Line line, String zh, String en) {
            return new Faulty(List.of(RowFault.at(line, NUMBER, zh, en)));
        }

        /// A table does not say where the paper is kept.
        private static boolean says(Certificate held, Certificate read) {
            return new Certificate(
                            held.number(),
                            held.issuer(),
                            held.grantedOn(),
                            held.validUntil(),
                            read.document())
                    .equals(read);
        }

        /// The same row gets the same id, so that it is recorded once whoever brings it.
        Optional<Qualification> fresh(Line line) {
            var kind = kinds.called(line.text(KIND.key())).orElseThrow().code();
            var holder = holders.get(code(line));
            var key = keyOf(line);
            if (holder == null || recorded.containsKey(key)) {
                return Optional.empty();
            }
            return read(line, new ArrayList<>())
                    .map(certificate ->
                            Qualification.recorded(
                                    new QualificationId("QUA-" + UuidCreator.getNameBasedSha1(key)),
                                    new Holder(holder.creditCode(), holder.name(), holder.zone()),
                                    kind,
                                    certificate,
                                    false,
                                    bringing.by(),
                                    bringing.at()));
        }

        /// Empty after a fault.
        private Optional<Certificate> read(Line line, List<RowFault> faults) {
            var before = faults.size();
            var written =
                    new Written(
                            line.text(NUMBER.key()),
                            line.text(ISSUER.key()),
                            line.day(GRANTED, faults),
                            line.day(UNTIL, faults),
                            null);
            if (faults.size() > before) {
                return Optional.empty();
            }
            var complaints = new Complaints();
            var certificate = ReadingCertificates.read(written, today, complaints);
            for (var complaint : complaints.all()) {
                var column = PLACES.getOrDefault(complaint.pointer(), NUMBER);
                faults.add(new RowFault(line.number(), column.head(), complaint.text()));
            }
            return certificate;
        }
    }
}
