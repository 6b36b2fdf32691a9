package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Kept;
import etdz.policy.power.Power;
import etdz.policy.power.PowerType;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Organ;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A row of `powers.json`: a power together with what was granted of it.
public record SampleRow(
        @BsonId String id,
        MatterCode matter,
        Bilingual name,
        ZoneCode zone,
        @Nullable PowerType type,
        Organ original,
        String originalBasis,
        boolean sample,
        @Nullable Kept kept,
        long version,
        List<Grant> grants) {

    public SampleRow {
        grants = List.copyOf(grants);
    }

    Power power() {
        return new Power(
                id, matter, name, zone, type, original, originalBasis, sample, kept, version);
    }
}
