package etdz.policy.matter;

import etdz.common.Bilingual;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an applicant gets at it: ways in, ways out, and whom to call.
///
/// @param visits how often he must come in person (到现场次数)
/// @param visitReason why he must, where he must
/// @param sampleResult where a sample of the result is to be seen (结果样本)
/// @param reach in which area it may be applied for anywhere (通办范围)
public record Access(
        @Nullable OnlineDepth onlineDepth,
        @Nullable Integer visits,
        @Nullable Bilingual visitReason,
        Set<Channel> channels,
        Set<Delivery> deliveries,
        boolean appointment,
        boolean onlinePayment,
        boolean selfService,
        @Nullable String hours,
        @Nullable String consultPhone,
        @Nullable String complaintPhone,
        @Nullable String reach,
        @Nullable String sampleResult) {

    static final Access UNKNOWN =
            new Access(
                    null, null, null, Set.of(), Set.of(), false, false, false, null, null, null,
                    null, null);

    public Access {
        channels = Collections.unmodifiableSet(new LinkedHashSet<>(channels));
        deliveries = Collections.unmodifiableSet(new LinkedHashSet<>(deliveries));
    }

    /// 网办深度: I told about, II applied for, III decided, IV all the way without a visit.
    public enum OnlineDepth {
        I,
        II,
        III,
        IV
    }

    /// 办理形式.
    public enum Channel {
        WINDOW,
        ONLINE,
        POST
    }

    /// 送达方式.
    public enum Delivery {
        PICK_UP,
        POST,
        ELECTRONIC
    }
}
