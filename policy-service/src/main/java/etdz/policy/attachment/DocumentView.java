package etdz.policy.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.DocumentVersion;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.ValidityPeriod.Standing;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.TrustGrade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document as its owner sees it: its newest version, and all of them where one is shown.
///
/// @param file names the newest version; what a case is given
/// @param version its number
/// @param revision what `If-Match` repeats
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        DocumentId id,
        DocumentId file,
        String name,
        @Nullable MaterialCode kind,
        @Nullable Bilingual kindName,
        int version,
        String type,
        long size,
        String sha256,
        TrustGrade grade,
        Origin origin,
        @Nullable String issuer,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Standing standing,
        Instant uploadedAt,
        boolean archived,
        Instant changedAt,
        long revision,
        @Nullable List<VersionView> versions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            int version,
            DocumentId file,
            String type,
            long size,
            String sha256,
            TrustGrade grade,
            Origin origin,
            @Nullable String issuer,
            @Nullable Instant confirmedAt,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Standing standing,
            Instant uploadedAt,
            String uploadedBy,
            @Nullable Integer restoredFrom) {

        static VersionView of(Document document, DocumentVersion version, LocalDate today) {
            var provenance = version.provenance();
            return new VersionView(
                    version.number(),
                    document.id().version(version.number()),
                    version.type(),
                    version.size(),
                    version.sha256(),
                    provenance.grade(),
                    provenance.origin(),
                    provenance.issuer(),
                    confirmation(provenance),
                    version.validity().from(),
                    version.validity().to(),
                    version.validity().on(today),
                    version.uploadedAt(),
                    version.uploadedBy(),
                    version.restoredFrom());
        }
    }

    static DocumentView row(Document document, Kinds kinds, LocalDate today) {
        return of(document, kinds, today, null);
    }

    static DocumentView whole(Document document, Kinds kinds, LocalDate today) {
        return of(
                document,
                kinds,
                today,
                document.versions().stream()
                        .map(version -> VersionView.of(document, version, today))
                        .toList());
    }

    private static DocumentView of(
            Document document, Kinds kinds, LocalDate today, @Nullable List<VersionView> versions) {
        var newest = document.newest();
        var provenance = newest.provenance();
        return new DocumentView(
                document.id(),
                document.id().version(newest.number()),
                document.name(),
                document.kind(),
                Optional.ofNullable(document.kind()).flatMap(kinds::name).orElse(null),
                newest.number(),
                newest.type(),
                newest.size(),
                newest.sha256(),
                provenance.grade(),
                provenance.origin(),
                provenance.issuer(),
                confirmation(provenance),
                newest.validity().from(),
                newest.validity().to(),
                newest.validity().on(today),
                newest.uploadedAt(),
                document.archived(),
                document.changedAt(),
                document.revision(),
                versions);
    }

    private static @Nullable Instant confirmation(Provenance provenance) {
        var confirmation = provenance.confirmation();
        return confirmation == null ? null : confirmation.at();
    }
}
