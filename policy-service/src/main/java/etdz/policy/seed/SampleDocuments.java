package etdz.policy.seed;

import etdz.common.http.CreationKey;
import etdz.policy.attachment.Document;
import etdz.policy.attachment.DocumentId;
import etdz.policy.attachment.Owner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Two papers in the store of each enterprise: its licence, and a form that stands for all else.
final class SampleDocuments {

    private static final String LICENCE = "DOC-SEED-LICENCE";
    private static final String FORM = "DOC-SEED-FILING-FORM";

    private SampleDocuments() {}

    static DocumentId licence(Enterprise owner) {
        return new DocumentId(LICENCE + suffix(owner));
    }

    static DocumentId form(Enterprise owner) {
        return new DocumentId(FORM + suffix(owner));
    }

    /// The first enterprise has the ids that the worked example of a filing names.
    private static String suffix(Enterprise owner) {
        return owner.id().equals("ENT-S001") ? "" : "-" + owner.creditCode().value();
    }

    static Map<Document, byte[]> of(List<Enterprise> enterprises, Instant at) {
        var all = new HashMap<Document, byte[]>();
        for (var owner : enterprises) {
            add(all, licence(owner), owner, "营业执照.pdf", "Business licence (sample)", at);
            add(all, form(owner), owner, "备案信息表.pdf", "Filing form (sample)", at);
        }
        return all;
    }

    private static void add(
            Map<Document, byte[]> all,
            DocumentId id,
            Enterprise owner,
            String name,
            String title,
            Instant at) {
        var bytes = SamplePdf.of(List.of(title, owner.nameEn(), owner.creditCode().value()));
        all.put(
                new Document(
                        id,
                        Owner.of(owner.creditCode()),
                        name,
                        "application/pdf",
                        bytes.length,
                        sha256(bytes),
                        at,
                        new CreationKey("seed " + id.value(), "seed")),
                bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
