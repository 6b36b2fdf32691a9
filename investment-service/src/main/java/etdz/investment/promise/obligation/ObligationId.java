package etdz.investment.promise.obligation;

import etdz.common.Code;
import etdz.investment.promise.agreement.AgreementId;

/// `OBL-`, the number of the agreement and the place of the clause in it: a clause is opened once.
public record ObligationId(String value) implements Code {

    public static ObligationId of(AgreementId agreement, int ordinal) {
        return new ObligationId(
                "OBL-%s-%d".formatted(agreement.value().replaceFirst("^AGR-", ""), ordinal));
    }
}
