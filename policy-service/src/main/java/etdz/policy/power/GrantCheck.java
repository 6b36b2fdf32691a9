package etdz.policy.power;

import static etdz.policy.power.Grant.BasisLevel.LAW;
import static etdz.policy.power.Grant.BasisLevel.OTHER;
import static etdz.policy.power.Grant.BasisLevel.REGULATION;

import etdz.policy.power.Organ.Kind;
import java.util.ArrayList;
import java.util.List;

/// What the law asks of a grant before it may stand in the register.
final class GrantCheck {

    enum Fault {
        /// 行政许可法 第二十三条
        AUTHORISED_WITHOUT_LAW,
        /// 行政许可法 第二十四条
        ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN,
        ENTRUSTED_WITHOUT_LEGAL_BASIS,
        ENTRUSTED_BEYOND_ITS_POWERS,
        ENTRUSTED_ON,
        ENTRUSTED_WITHOUT_SIGNED_DOCUMENT,
        ANNOUNCED_WITHOUT_ADDRESS,
        ANNOUNCED_BEFORE_SIGNED,
        ENDS_BEFORE_IT_BEGINS,
        REPORTED_WITHOUT_COPY,
        SEAL_NOT_NAMED,
        NOTHING_GRANTED,
        OVERLAPS_ANOTHER
    }

    private GrantCheck() {}

    static List<Fault> faults(Grant grant, Power power) {
        var faults = new ArrayList<Fault>();
        switch (grant.mode()) {
            case AUTHORISED -> {
                if (grant.basisLevel() != LAW && grant.basisLevel() != REGULATION) {
                    faults.add(Fault.AUTHORISED_WITHOUT_LAW);
                }
            }
            case ENTRUSTED -> faults.addAll(entrusted(grant, power));
            case DIRECT_REPORT -> {
                if (grant.copyTo() == null) {
                    faults.add(Fault.REPORTED_WITHOUT_COPY);
                }
            }
            case SEAL -> {
                if (grant.seal() == null) {
                    faults.add(Fault.SEAL_NOT_NAMED);
                }
            }
            case ORIGINAL -> faults.add(Fault.NOTHING_GRANTED);
            case PASSED_DOWN, STATIONED -> {}
        }
        if (grant.announcedOn() != null && grant.announcedAt() == null) {
            faults.add(Fault.ANNOUNCED_WITHOUT_ADDRESS);
        }
        if (grant.validTo() != null && grant.validTo().isBefore(grant.validFrom())) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (power.grants().stream()
                .anyMatch(other -> !other.equals(grant) && other.overlaps(grant))) {
            faults.add(Fault.OVERLAPS_ANOTHER);
        }
        return List.copyOf(faults);
    }

    private static List<Fault> entrusted(Grant grant, Power power) {
        var faults = new ArrayList<Fault>();
        if (grant.to().kind() != Kind.ADMINISTRATIVE_ORGAN) {
            faults.add(Fault.ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN);
        }
        if (grant.basisLevel() == OTHER) {
            faults.add(Fault.ENTRUSTED_WITHOUT_LEGAL_BASIS);
        }
        var entrustedItself =
                power.grants().stream()
                        .anyMatch(other ->
                                other.mode() == Mode.ENTRUSTED && other.to().equals(grant.from()));
        var ownPower =
                power.original().equals(grant.from())
                        || power.grants().stream()
                                .anyMatch(other ->
                                        other.mode().inOwnName()
                                                && other.to().equals(grant.from()));
        if (entrustedItself) {
            faults.add(Fault.ENTRUSTED_ON);
        } else if (!ownPower) {
            faults.add(Fault.ENTRUSTED_BEYOND_ITS_POWERS);
        }
        if (grant.signedOn() == null) {
            faults.add(Fault.ENTRUSTED_WITHOUT_SIGNED_DOCUMENT);
        } else if (grant.announcedOn() != null && grant.announcedOn().isBefore(grant.signedOn())) {
            faults.add(Fault.ANNOUNCED_BEFORE_SIGNED);
        }
        return faults;
    }
}
