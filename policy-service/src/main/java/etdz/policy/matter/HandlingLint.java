package etdz.policy.matter;

import static etdz.policy.matter.Matter.Type.LICENCE;

import java.util.HashSet;
import java.util.List;

/// What is wrong with how a matter is handled, reached and explained.
final class HandlingLint {

    private static final int JOINT_DAYS = 45;
    private static final int JOINT_EXTENSION = 15;

    private final Faults faults;

    private HandlingLint(Faults faults) {
        this.faults = faults;
    }

    static void check(Matter matter, Faults faults) {
        var lint = new HandlingLint(faults);
        lint.placement(matter.placement());
        lint.desks(matter.desks());
        lint.joint(matter);
        lint.procedures(matter.specialProcedures());
        lint.validity(matter);
        lint.access(matter.access());
        lint.advice(matter);
    }

    private void placement(Placement placement) {
        var organ = placement.organ();
        faults.require(placement.level() != null, "/placement/level", "missing");
        faults.require(organ != null, "/placement/organ", "missing");
        if (organ != null) {
            faults.text(organ.name(), "/placement/organ/name");
            faults.require(
                    organ.nature() != Placement.Nature.ENTRUSTED_ORGAN
                            || organ.entrustedBy() != null,
                    "/placement/organ/entrustedBy",
                    "missing");
        }
    }

    private void desks(List<ReviewDesk> desks) {
        var seen = new HashSet<String>();
        for (var i = 0; i < desks.size(); i++) {
            var at = "/handling/desks/" + i;
            faults.bilingual(desks.get(i).name(), at + "/name");
            faults.require(seen.add(desks.get(i).code()), at + "/code", "twice");
        }
        faults.require(
                desks.isEmpty() || desks.stream().filter(ReviewDesk::lead).count() == 1,
                "/handling/desks",
                "one-lead-desk");
    }

    private void joint(Matter matter) {
        if (!matter.joint()) {
            return;
        }
        var limit = matter.statutoryLimit();
        faults.require(
                !matter.placement().jointOrgans().isEmpty(),
                "/placement/jointOrgans",
                "no-joint-organ");
        faults.require(
                limit.days().orElse(0) <= JOINT_DAYS,
                "/statutoryLimit/value",
                "longer-than-joint-law");
        var extension = limit.extension();
        faults.require(
                extension == null || extension <= JOINT_EXTENSION,
                "/statutoryLimit/extension",
                "longer-than-joint-law");
    }

    private void procedures(List<SpecialProcedure> procedures) {
        for (var i = 0; i < procedures.size(); i++) {
            var procedure = procedures.get(i);
            var at = "/specialProcedures/" + i;
            faults.text(procedure.zh(), at + "/zh");
            faults.text(procedure.en(), at + "/en");
            faults.require(
                    procedure.ground() == null || procedure.longest() != null,
                    at + "/longest",
                    "no-longest-time");
            faults.require(procedure.cap().orElse(1) > 0, at + "/longest", "not-positive");
        }
    }

    private void validity(Matter matter) {
        var validity = matter.validity();
        if (validity != null && validity.licence()) {
            faults.text(validity.licenceType(), "/validity/licenceType");
        }
    }

    private void access(Access access) {
        faults.require(!access.channels().isEmpty(), "/access/channels", "missing");
        faults.require(!access.deliveries().isEmpty(), "/access/deliveries", "missing");
        faults.require(access.onlineDepth() != null, "/access/onlineDepth", "missing");
        faults.text(access.consultPhone(), "/access/consultPhone");
        faults.text(access.complaintPhone(), "/access/complaintPhone");
        var visits = access.visits();
        faults.require(visits != null, "/access/visits", "missing");
        faults.require(
                visits == null || visits == 0 || access.visitReason() != null,
                "/access/visitReason",
                "why-visit");
        faults.optional(access.visitReason(), "/access/visitReason");
    }

    private void advice(Matter matter) {
        var advice = matter.advice();
        if (matter.type() == LICENCE) {
            faults.needed(advice.reconsideration(), "/advice/reconsideration");
            faults.needed(advice.litigation(), "/advice/litigation");
        }
        faults.optional(advice.quantityLimit(), "/advice/quantityLimit");
        faults.optional(advice.yearlyCheck(), "/advice/yearlyCheck");
        faults.each(advice.rights(), "/advice/rights");
        faults.each(advice.duties(), "/advice/duties");
        faults.each(advice.intermediaries(), "/advice/intermediaries");
        for (var i = 0; i < advice.faq().size(); i++) {
            faults.bilingual(advice.faq().get(i).asked(), "/advice/faq/" + i + "/asked");
            faults.bilingual(advice.faq().get(i).answer(), "/advice/faq/" + i + "/answer");
        }
        for (var i = 0; i < advice.keywords().size(); i++) {
            faults.text(advice.keywords().get(i), "/advice/keywords/" + i);
        }
    }
}
