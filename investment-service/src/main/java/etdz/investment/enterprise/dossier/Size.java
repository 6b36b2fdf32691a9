package etdz.investment.enterprise.dossier;

/// How large an enterprise is (统计上大中小微型企业划分办法): 大型, 中型, 小型, 微型.
public enum Size {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
