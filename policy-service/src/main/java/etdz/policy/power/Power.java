package etdz.policy.power;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Delegation.Reached;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Reach;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// The power over one matter in one zone, as the law gives it. What was granted of it since are its
/// [Delegation]s.
///
/// @param kept why it is not delegated, if that was decided
/// @param version counts the changes of what is promised
public record Power(
        @BsonId String id,
        MatterCode matter,
        Bilingual name,
        ZoneCode zone,
        @Nullable PowerType type,
        Organ original,
        String originalBasis,
        boolean sample,
        @Nullable Kept kept,
        long version) {

    public static String id(MatterCode matter, ZoneCode zone) {
        return matter.value() + "/" + zone.value();
    }

    /// Who holds the power where nothing was given on.
    ///
    /// @param delegation the one that begins last before or on the day, or first after it
    public Held holder(Optional<Delegation> delegation, Circumstances of) {
        var reached = delegation.map(held -> held.reached(of));
        return reached.filter(r -> r.reach() == Reach.HOLDS)
                .map(Reached::terms)
                .map(terms -> held(terms, delegation.orElseThrow(), of))
                .orElseGet(
                        () -> original(reached.map(Reached::reach).orElse(Reach.NOT_GRANTED), of));
    }

    /// What was given on holds as long as its giver does; where it does not reach, the giver
    /// decides.
    ///
    /// @param giver the delegation by which the giver came to the power
    public Held holder(Delegation givenOn, Delegation giver, Circumstances of) {
        var above = holder(Optional.of(giver), of);
        var reached = givenOn.reached(of);
        return reached.reach() == Reach.HOLDS
                        && above.mode().inOwnName()
                        && above.holder().equals(reached.terms().from())
                ? held(reached.terms(), givenOn, of)
                : above;
    }

    private Held original(Reach reason, Circumstances of) {
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
                kept == null ? null : kept.reason(),
                null,
                null,
                Set.of());
    }

    private Held held(Grant grant, Delegation delegation, Circumstances of) {
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
                delegation.sample(),
                Reach.HOLDS,
                grant.modelledOn(),
                grant.from(),
                delegation.id(),
                grant.unchecked(of));
    }
}
