package etdz.policy.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.policy.approval.application.Terms;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.StoredFile;
import etdz.policy.attachment.document.ValidityPeriod.Standing;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.TrustGrade;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One material of a case: what the matter asks for, and the file that was given.
///
/// @param asked the grade that the catalogue asks for, in the version that the case is handled by
@JsonInclude(JsonInclude.Include.NON_NULL)
record MaterialEvidence(
        MaterialCode material, Bilingual name, @Nullable TrustGrade asked, @Nullable File file) {

    /// @param enough whether the file is trusted at least as far as the matter asks
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            DocumentId id,
            String name,
            TrustGrade grade,
            boolean enough,
            Origin origin,
            @Nullable String issuer,
            @Nullable LocalDate validTo,
            Standing standing,
            Provenance.@Nullable Confirmation confirmation) {}

    static MaterialEvidence of(
            Terms.Item material,
            Optional<TrustGrade> asked,
            Optional<StoredFile> given,
            LocalDate today) {
        return new MaterialEvidence(
                material.code(),
                material.name(),
                asked.orElse(null),
                given.map(file -> file(file, asked, today)).orElse(null));
    }

    private static File file(StoredFile given, Optional<TrustGrade> asked, LocalDate today) {
        var provenance = given.version().provenance();
        var validity = given.version().validity();
        return new File(
                given.id(),
                given.name(),
                given.grade(),
                asked.isEmpty() || given.grade().compareTo(asked.get()) <= 0,
                provenance.origin(),
                provenance.issuer(),
                validity.to(),
                validity.on(today),
                provenance.confirmation());
    }
}
