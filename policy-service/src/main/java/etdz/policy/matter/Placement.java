package etdz.policy.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a matter stands in the national catalogue, and who carries it out. Codes are kept as they
/// are given: their lengths were not verified.
///
/// @param parent the main item or sub-item it belongs to, in words
/// @param basicCode 基本编码
/// @param implementationCode 实施编码
/// @param businessCode 业务办理项编码
/// @param division of powers between the levels (权限划分)
public record Placement(
        Tier tier,
        @Nullable String parent,
        Action action,
        @Nullable String basicCode,
        @Nullable String implementationCode,
        @Nullable String businessCode,
        @Nullable Level level,
        @Nullable String division,
        @Nullable ImplementingOrgan organ,
        List<String> jointOrgans) {

    static final Placement UNKNOWN =
            new Placement(
                    Tier.BUSINESS_ITEM,
                    null,
                    Action.NEW,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());

    public Placement {
        jointOrgans = List.copyOf(jointOrgans);
    }

    /// 主项, 子项 and 办理项; only the smallest is applied for.
    public enum Tier {
        MAIN_ITEM,
        SUB_ITEM,
        BUSINESS_ITEM
    }

    /// What is asked for: something new (新设), a change (变更), more time (延续) or its end (注销).
    public enum Action {
        NEW,
        AMEND,
        RENEW,
        CANCEL
    }

    /// 行使层级.
    public enum Level {
        NATIONAL,
        REGION,
        LEAGUE_CITY,
        COUNTY,
        TOWNSHIP,
        VILLAGE
    }

    /// 实施主体性质.
    public enum Nature {
        STATUTORY_ORGAN,
        AUTHORISED_ORGANISATION,
        ENTRUSTED_ORGAN
    }

    /// Who carries it out (实施主体).
    ///
    /// @param entrustedBy the organ in whose name an entrusted one acts (委托部门)
    public record ImplementingOrgan(
            String name, @Nullable String code, Nature nature, @Nullable String entrustedBy) {}
}
