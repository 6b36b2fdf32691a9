package etdz.policy.power;

import etdz.policy.power.GrantCheck.Fault;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Organ.Kind;
import java.util.ArrayList;
import java.util.List;

/// Who may give a power, and who may be given it, in which mode.
final class GrantParties {

    private GrantParties() {}

    static List<Fault> faults(Grant grant, Power power, List<Term> others) {
        var faults = new ArrayList<>(giver(grant, power, others));
        faults.addAll(receiver(grant, power));
        return faults;
    }

    private static List<Fault> giver(Grant grant, Power power, List<Term> others) {
        var faults = new ArrayList<Fault>();
        var kind = grant.from().kind();
        if (kind == Kind.ENTERPRISE || (kind == Kind.PUBLIC_BODY && grant.mode().movesDecision())) {
            faults.add(Fault.GIVEN_BY_NO_ADMINISTRATIVE_ORGAN);
        }
        if (!power.original().equals(grant.from()) && !Term.cover(others, grant)) {
            var inAnothersName =
                    others.stream()
                            .map(Term::grant)
                            .anyMatch(other ->
                                    other.mode().movesDecision()
                                            && !other.mode().inOwnName()
                                            && other.to().equals(grant.from()));
            faults.add(inAnothersName ? Fault.ENTRUSTED_ON : Fault.GIVEN_BEYOND_ITS_POWERS);
        }
        return faults;
    }

    private static List<Fault> receiver(Grant grant, Power power) {
        var faults = new ArrayList<Fault>();
        if (grant.to().equals(grant.from()) || grant.to().equals(power.original())) {
            faults.add(Fault.GIVEN_TO_WHO_HAS_IT);
        }
        if (!mayReceive(grant, power)) {
            switch (grant.mode()) {
                case PASSED_DOWN -> faults.add(Fault.PASSED_DOWN_TO_NO_ADMINISTRATIVE_ORGAN);
                case AUTHORISED -> faults.add(Fault.AUTHORISED_WITHOUT_PUBLIC_FUNCTION);
                case ENTRUSTED -> faults.add(Fault.ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN);
                case SEAL -> faults.add(Fault.SEAL_WITH_NO_ADMINISTRATIVE_ORGAN);
                case STATIONED, DIRECT_REPORT -> faults.add(Fault.RECEIVED_BY_AN_ENTERPRISE);
                case ORIGINAL -> {}
            }
        }
        return faults;
    }

    /// A public body decides only as a law or regulation authorises it, or punishes as it was
    /// entrusted (行政处罚法 第二十条); it may take in what another organ decides.
    private static boolean mayReceive(Grant grant, Power power) {
        return switch (grant.to().kind()) {
            case ADMINISTRATIVE_ORGAN -> true;
            case PUBLIC_BODY ->
                    switch (grant.mode()) {
                        case AUTHORISED, STATIONED, DIRECT_REPORT -> true;
                        case ENTRUSTED -> power.type() == PowerType.PUNISHMENT;
                        case PASSED_DOWN, SEAL, ORIGINAL -> false;
                    };
            case ENTERPRISE -> false;
        };
    }
}
