package etdz.investment.enterprise.qualification.kind;

import etdz.common.Bilingual;
import org.jspecify.annotations.Nullable;

/// A kind of qualification, as the data have it.
///
/// @param validYears how long one usually holds by the rules, where known: a hint for who records
///   one, since the certificate says the day
/// @param verified whether somebody compared it with the text of the source
public record QualificationKind(
        String code,
        Bilingual name,
        @Nullable Integer validYears,
        boolean verified,
        String source) {}
