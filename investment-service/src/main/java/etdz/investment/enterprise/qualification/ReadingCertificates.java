package etdz.investment.enterprise.qualification;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a certificate of what somebody wrote, and complains of every place that cannot be right.
final class ReadingCertificates {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 200;
    private static final int LONGEST_DOCUMENT = 200;
    private static final Bilingual NOT_YET = new Bilingual("不得晚于今天", "not after today");

    private ReadingCertificates() {}

    /// As somebody wrote it; anything may be missing.
    record Written(
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable String document) {}

    /// Empty after a complaint.
    static Optional<Certificate> read(Written written, LocalDate today, Complaints complaints) {
        var number = complaints.text("/certificateNumber", written.number(), LONGEST_NUMBER);
        var issuer = complaints.text("/issuer", written.issuer(), LONGEST_ISSUER);
        var granted =
                complaints.checked(
                        "/grantedOn", written.grantedOn(), day -> !day.isAfter(today), NOT_YET);
        var until = written.validUntil();
        if (until != null && granted.filter(until::isBefore).isPresent()) {
            complaints.at("/validUntil", "不得早于发证日期", "not before the day of the grant");
        }
        var document = complaints.optionalText("/document", written.document(), LONGEST_DOCUMENT);
        return complaints.none()
                ? granted.map(day -> new Certificate(number, issuer, day, until, document))
                : Optional.empty();
    }
}
