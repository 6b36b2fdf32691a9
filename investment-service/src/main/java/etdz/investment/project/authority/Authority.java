package etdz.investment.project.authority;

/// Who decides on a matter that follows an approved project, as far as it is known here.
sealed interface Authority {

    MatterCode matter();

    /// The register of powers says so.
    ///
    /// @param holder who decides
    /// @param issuer in whose name the decision goes out
    /// @param liableOrgan who answers for it
    /// @param defendant who is sued over it (行政诉讼法 第二十六条)
    record Known(
            MatterCode matter,
            Organ holder,
            Mode mode,
            Organ issuer,
            Organ liableOrgan,
            Organ defendant,
            String legalBasis)
            implements Authority {}

    /// The register does not say; somebody has to find out.
    record NeedsManual(MatterCode matter) implements Authority {}

    /// The register was not reached, or its answer cannot be used.
    record Unknown(MatterCode matter) implements Authority {}

    record Organ(String organ, String name) {}

    /// How a power is used in a zone: 未下放, 直接下放, 授权, 委托, 派驻, 直报, 审批专用章.
    enum Mode {
        ORIGINAL,
        PASSED_DOWN,
        AUTHORISED,
        ENTRUSTED,
        STATIONED,
        DIRECT_REPORT,
        SEAL
    }
}
