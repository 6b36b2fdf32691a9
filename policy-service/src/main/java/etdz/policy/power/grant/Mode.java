package etdz.policy.power.grant;

/// How a power is used in a zone. Issuer and liable organ follow from it.
public enum Mode {
    /// Nobody else was given it: the organ that the law names.
    ORIGINAL(false, false, "法定职权"),
    /// 直接下放: moved to the zone's committee.
    PASSED_DOWN(true, true, "直接下放"),
    /// 授权: given to the committee by a law or regulation, to use in its own name.
    AUTHORISED(true, true, "授权"),
    /// 委托: used by the committee in the name of the organ that entrusts it.
    ENTRUSTED(false, true, "委托"),
    /// 派驻: the organ decides at its own window in the zone.
    STATIONED(false, false, "派驻"),
    /// 直报 (直通车): the committee receives and checks, the region decides, the city gets a copy.
    DIRECT_REPORT(false, false, "直报"),
    /// 审批专用章: the committee decides and prints with the organ's numbered seal.
    SEAL(false, true, "审批专用章");

    private final boolean ownName;
    private final boolean moved;
    private final String zh;

    Mode(boolean ownName, boolean moved, String zh) {
        this.ownName = ownName;
        this.moved = moved;
        this.zh = zh;
    }

    /// Whether the zone's committee issues the decision, answers for it, and is sued for it.
    public boolean inOwnName() {
        return ownName;
    }

    /// Whether the committee decides. People must be able to read that it does: a grant of such a
    /// mode has no effect before it is announced (行政许可法 第二十四条).
    public boolean movesDecision() {
        return moved;
    }

    /// As lists of powers call it.
    public String zh() {
        return zh;
    }
}
