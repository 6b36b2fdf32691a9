package etdz.investment.enterprise.dossier;

/// Where a fact is from: the registry (登记机关), a granted application, a file that was brought, an
/// officer of the zone, or the demonstration (示例).
public enum Source {
    REGISTRY,
    APPLICATION,
    IMPORT,
    OFFICER,
    SAMPLE
}
