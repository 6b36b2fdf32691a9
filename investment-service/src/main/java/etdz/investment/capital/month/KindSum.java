package etdz.investment.capital.month;

import etdz.investment.capital.kind.KindCode;

/// What arrived of one kind; a kind that was read anew within the month stands in two lines.
public record KindSum(KindCode kind, Line line, Sum sum) {}
