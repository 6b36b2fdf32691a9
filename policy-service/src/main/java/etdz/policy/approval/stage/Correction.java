package etdz.policy.approval.stage;

import etdz.policy.matter.MaterialCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the applicant was told, once, to correct (一次性告知, 行政许可法 第三十二条).
public record Correction(Instant requestedAt, List<Item> items, @Nullable Instant answeredAt) {

    public Correction {
        items = List.copyOf(items);
    }

    public record Item(@Nullable MaterialCode material, String text) {}

    public Correction answered(Instant at) {
        return new Correction(requestedAt, items, at);
    }
}
