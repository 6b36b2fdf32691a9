package etdz.policy.seed;

import etdz.common.crypto.Sha256;
import etdz.common.http.CreationKey;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.DocumentVersion;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.Owner;
import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.ValidityPeriod;
import etdz.policy.matter.MaterialCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two papers in the store of each enterprise: its licence, and a form that stands for all else.
/// The enterprises of the demo users have some more, so that every state of a paper can be seen.
final class SampleDocuments {

    private static final String LICENCE = "DOC-SEED-LICENCE";
    private static final String FORM = "DOC-SEED-FILING-FORM";
    private static final String REPORT = "DOC-SEED-ENERGY-REPORT";
    private static final String ATTORNEY = "DOC-SEED-ATTORNEY";
    private static final String OLD_ATTORNEY = "DOC-SEED-OLD-ATTORNEY";
    private static final Set<String> DEMO = Set.of("ENT-S001", "ENT-S002", "ENT-S003");
    private static final int SOON_DAYS = 20;
    private static final int LONG_AGO_DAYS = 10;

    private final Instant at;
    private final LocalDate today;
    private final List<Document> documents = new ArrayList<>();
    private final Map<DocumentId, byte[]> bytes = new HashMap<>();

    SampleDocuments(Instant at, LocalDate today) {
        this.at = at;
        this.today = today;
    }

    static DocumentId licence(Enterprise owner) {
        return id(LICENCE, owner);
    }

    static DocumentId form(Enterprise owner) {
        return id(FORM, owner);
    }

    /// The first enterprise has the ids that the worked example of a filing names.
    private static DocumentId id(String start, Enterprise owner) {
        return new DocumentId(
                owner.id().equals("ENT-S001") ? start : start + "-" + owner.creditCode().value());
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    Map<DocumentId, byte[]> bytes() {
        return Map.copyOf(bytes);
    }

    SampleDocuments of(List<Enterprise> enterprises) {
        for (var owner : enterprises) {
            var licence =
                    version(1, licence(owner), owner, "Business licence (sample)", Origin.REGISTRY);
            add(owner, licence(owner), "营业执照.pdf", "business-licence", false, licence);
            var form = version(1, form(owner), owner, "Filing form (sample)", Origin.OWNER);
            add(owner, form(owner), "备案信息表.pdf", "filing-form", false, form);
            if (DEMO.contains(owner.id())) {
                addMore(owner);
            }
        }
        return this;
    }

    private void addMore(Enterprise owner) {
        var report = id(REPORT, owner);
        add(
                owner,
                report,
                "节能报告（示例）.pdf",
                "energy-saving-report",
                false,
                good(
                        version(
                                2,
                                new DocumentId(report.value() + "-SECOND"),
                                owner,
                                "Energy-saving report, second edition (sample)",
                                Origin.THIRD_PARTY),
                        today.plusDays(SOON_DAYS)),
                good(
                        version(
                                1,
                                report,
                                owner,
                                "Energy-saving report (sample)",
                                Origin.THIRD_PARTY),
                        today.minusDays(LONG_AGO_DAYS)));
        var attorney = id(ATTORNEY, owner);
        add(
                owner,
                attorney,
                "授权委托书（示例）.pdf",
                "power-of-attorney",
                false,
                good(
                        version(1, attorney, owner, "Power of attorney (sample)", Origin.STATEMENT),
                        today.minusDays(LONG_AGO_DAYS)));
        var old = id(OLD_ATTORNEY, owner);
        add(
                owner,
                old,
                "旧授权委托书（示例）.pdf",
                "power-of-attorney",
                true,
                version(1, old, owner, "Former power of attorney (sample)", Origin.STATEMENT));
    }

    /// @param versions newest first
    private void add(
            Enterprise owner,
            DocumentId id,
            String name,
            String kind,
            boolean archived,
            DocumentVersion... versions) {
        documents.add(
                new Document(
                        id,
                        Owner.of(owner.creditCode()),
                        name,
                        new MaterialCode(kind),
                        List.of(versions),
                        archived,
                        at,
                        versions.length));
    }

    private DocumentVersion version(
            int number, DocumentId content, Enterprise owner, String title, Origin origin) {
        var file = SamplePdf.of(List.of(title, owner.nameEn(), owner.creditCode().value()));
        bytes.put(content, file);
        return new DocumentVersion(
                number,
                content,
                "application/pdf",
                file.length,
                Sha256.hex(file),
                new Provenance(origin, issuer(origin), null),
                new ValidityPeriod(null, null),
                at,
                "seed",
                null,
                new CreationKey("seed " + content.value(), "seed"));
    }

    private static @Nullable String issuer(Origin origin) {
        return switch (origin) {
            case REGISTRY -> "登记机关（示例）";
            case ORGAN -> "审批机关（示例）";
            case THIRD_PARTY -> "示例节能咨询有限公司（虚构）";
            case OWNER, STATEMENT -> null;
        };
    }

    private static DocumentVersion good(DocumentVersion version, LocalDate until) {
        return new DocumentVersion(
                version.number(),
                version.content(),
                version.type(),
                version.size(),
                version.sha256(),
                version.provenance(),
                new ValidityPeriod(null, until),
                version.uploadedAt(),
                version.uploadedBy(),
                null,
                version.creation());
    }
}
