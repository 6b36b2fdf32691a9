package etdz.investment.project.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The record of a support as it goes out.
///
/// @param withdrawn absent while it holds
/// @param mayWithdraw whether this reader may withdraw it
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupportView(
        SupportId id,
        String company,
        String measure,
        String basis,
        String decidedBy,
        LocalDate decidedOn,
        String document,
        Instant at,
        @Nullable Withdrawal withdrawn,
        boolean mayWithdraw,
        long version) {

    record Withdrawal(String reason, Instant at) {}

    static SupportView of(Support held, Actor reader) {
        var taken = held.withdrawal();
        return new SupportView(
                held.id(),
                held.company(),
                held.measure(),
                held.basis(),
                held.decidedBy(),
                held.decidedOn(),
                held.document(),
                held.at(),
                taken == null ? null : new Withdrawal(taken.reason(), taken.at()),
                taken == null && reader.is("officer"),
                held.version());
    }
}
