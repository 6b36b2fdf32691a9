package etdz.talent.person;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.crypto.Confidential;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// Somebody whom a zone counts among its talents (人才).
///
/// @param identity an [Identity], stored closed
/// @param education a code of the points table
/// @param permit only foreigners without permanent residence have one
/// @param subject the user name, once he has signed in himself
public record Talent(
        @BsonId TalentId id,
        ZoneCode zone,
        Bilingual name,
        String nationality,
        Confidential identity,
        CreditCode employer,
        Bilingual field,
        String education,
        LocalDate registeredOn,
        @Nullable Permit permit,
        @Nullable String subject,
        long version) {

    /// A foreigner's work permit (外国人来华工作许可).
    public record Permit(String permitClass, LocalDate expiresOn) {}
}
