package etdz.investment.capital.kind;

/// How a kind of capital stands in the statistics.
public enum CountsAs {
    /// Part of the foreign capital actually used (实际使用外资).
    ACTUAL,
    NOT_COUNTED,
    /// Shown beside it, never in it: what a foreign-invested enterprise invests again at home
    /// (外商投资企业再投资).
    SEPARATE_LINE
}
