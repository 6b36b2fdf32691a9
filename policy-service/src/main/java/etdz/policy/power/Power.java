package etdz.policy.power;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// The power over one matter in one zone: whose it is by law, and what was granted of it since.
///
/// @param keptBecause why it is not delegated, and what is promised instead
public record Power(
        @BsonId String id,
        MatterCode matter,
        ZoneCode zone,
        Organ original,
        String originalBasis,
        boolean sample,
        @Nullable String keptBecause,
        List<Grant> grants) {

    public Power {
        grants = List.copyOf(grants);
    }

    static String id(MatterCode matter, ZoneCode zone) {
        return matter.value() + "/" + zone.value();
    }

    Held holder(Circumstances of) {
        var reason = Reach.NOT_GRANTED;
        for (var grant : grants.reversed()) {
            var reach = grant.reach(of);
            if (reach == Reach.HOLDS) {
                return held(grant, of);
            }
            if (reason == Reach.NOT_GRANTED) {
                reason = reach;
            }
        }
        return new Held(
                matter,
                zone,
                of.on(),
                original,
                Mode.ORIGINAL,
                original,
                original,
                original,
                null,
                null,
                originalBasis,
                null,
                null,
                null,
                null,
                sample,
                reason,
                keptBecause);
    }

    private Held held(Grant grant, Circumstances of) {
        var answers = grant.mode().inOwnName() ? grant.to() : grant.from();
        var holder =
                switch (grant.mode()) {
                    case PASSED_DOWN, AUTHORISED, ENTRUSTED, SEAL -> grant.to();
                    case STATIONED, DIRECT_REPORT, ORIGINAL -> grant.from();
                };
        return new Held(
                matter,
                zone,
                of.on(),
                holder,
                grant.mode(),
                answers,
                answers,
                answers,
                grant.mode() == Mode.DIRECT_REPORT ? grant.to() : null,
                grant.copyTo(),
                grant.legalBasis(),
                grant.validFrom(),
                grant.validTo(),
                grant.announcedOn(),
                grant.seal(),
                sample,
                Reach.HOLDS,
                grant.modelledOn());
    }
}
