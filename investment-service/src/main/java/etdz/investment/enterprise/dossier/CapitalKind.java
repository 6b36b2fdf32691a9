package etdz.investment.enterprise.dossier;

/// Whose capital it is: 内资, 外商独资, 中外合资.
public enum CapitalKind {
    DOMESTIC,
    FOREIGN,
    JV
}
