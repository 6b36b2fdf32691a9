package etdz.policy.approval.register;

import etdz.common.CreditCode;
import etdz.common.time.China;
import etdz.policy.approval.application.CaseId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The numbers of cases and of decisions, which begin anew in each year and division.
@Component
public class Numbering {

    private final Numbers numbers;

    public Numbering(Numbers numbers) {
        this.numbers = numbers;
    }

    /// `150100-2026-000001`.
    public CaseId forCase(String divisionCode, Instant at) {
        var series = divisionCode + "-" + China.dayOf(at).getYear();
        return new CaseId("%s-%06d".formatted(series, numbers.next(series)));
    }

    /// From 1 for each type of licence and issuer, however many years go by.
    public long forLicence(String type, CreditCode issuer) {
        return numbers.next("licence-%s-%s".formatted(type, issuer.value()));
    }

    /// `150100〔2026〕1号`, the form in which documents of an office are numbered.
    public String forDocument(String divisionCode, Instant at) {
        var year = China.dayOf(at).getYear();
        var series = "document-" + divisionCode + "-" + year;
        return "%s〔%d〕%d号".formatted(divisionCode, year, numbers.next(series));
    }
}
