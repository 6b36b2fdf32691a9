package etdz.investment.promise.board;

import etdz.investment.promise.board.KeptRates.Rates;
import etdz.investment.promise.board.Tallies.Account;
import java.util.List;

/// All figures of a zone.
///
/// @param agreed of the government's side, by the due days as both sides agreed on them last
/// @param first of the same, by the first due days
/// @param accounts of the government's side
/// @param enterprise of the other side
record ZoneTallies(Tally agreed, Tally first, List<Account> accounts, Tally enterprise) {

    ZoneTallies {
        accounts = List.copyOf(accounts);
    }

    Rates rates() {
        return new Rates(agreed.rate(), first.rate());
    }
}
