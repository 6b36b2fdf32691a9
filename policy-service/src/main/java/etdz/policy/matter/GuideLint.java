package etdz.policy.matter;

import static etdz.policy.matter.Matter.Necessity.MAIN;
import static etdz.policy.matter.Matter.RiskClass.HIGH;
import static etdz.policy.matter.Matter.Source.SHARED_REGISTRY;
import static etdz.policy.matter.Matter.Source.WRITTEN_PROMISE;
import static etdz.policy.matter.Matter.TrustGrade.A;
import static etdz.policy.matter.Matter.TrustGrade.D;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What keeps a guide (办事指南) from being published: whoever reads it must not have to ask.
public final class GuideLint {

    /// One thing that is wrong.
    ///
    /// @param pointer JSON Pointer to the element
    public record Fault(String pointer, String slug) {}

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// What asks for anything and says nothing (兜底材料).
    private static final Pattern CATCH_ALL =
            Pattern.compile("(其他|其它|有关|相关)(的)?(必要)?(申请|证明)?(材料|资料|文件|证件)|规定的其他|等(相关)?(材料|资料|文件)?$");

    private static final Pattern CATCH_ALL_EN =
            Pattern.compile(
                    "\\b(other|relevant|related) (materials?|documents?|papers?)\\b|\\betc\\b|and so on",
                    Pattern.CASE_INSENSITIVE);

    private final Faults faults = new Faults();

    private GuideLint() {}

    public static List<Fault> faults(Matter matter) {
        var lint = new GuideLint();
        lint.basics(matter);
        lint.limits(matter);
        lint.materials(matter);
        lint.pledge(matter);
        HandlingLint.check(matter, lint.faults);
        FormLint.check(matter.form(), lint.faults);
        return lint.faults.all();
    }

    private void basics(Matter matter) {
        faults.require(CODE.matcher(matter.code().value()).matches(), "/code", "not-a-code");
        faults.require(matter.version() > 0, "/version", "not-positive");
        faults.bilingual(matter.name(), "/name");
        faults.bilingual(matter.serviceObject(), "/serviceObject");
        faults.bilingual(matter.result(), "/result");
        faults.require(matter.sample() || !matter.legalBasis().isEmpty(), "/legalBasis", "missing");
        for (var i = 0; i < matter.legalBasis().size(); i++) {
            var basis = matter.legalBasis().get(i);
            faults.text(basis.law(), "/legalBasis/" + i + "/law");
            faults.text(basis.article(), "/legalBasis/" + i + "/article");
        }
        faults.require(!matter.conditions().isEmpty(), "/conditions", "missing");
        faults.each(matter.conditions(), "/conditions");
        faults.text(matter.fee().basis(), "/fee/basis");
        faults.require(
                !matter.fee().charged() || matter.fee().standard() != null,
                "/fee/standard",
                "charge-unknown");
        var until = matter.effectiveUntil();
        faults.require(
                until == null || !until.isBefore(matter.effectiveFrom()),
                "/effectiveUntil",
                "ends-before-it-begins");
        faults.text(matter.contact().window(), "/contact/window");
        faults.text(matter.contact().phone(), "/contact/phone");
        faults.text(matter.contact().address(), "/contact/address");
    }

    private void limits(Matter matter) {
        var statutory = matter.statutoryLimit();
        var promised = matter.promisedLimit();
        faults.text(statutory.basis(), "/statutoryLimit/basis");
        faults.require(statutory.days().orElse(1) > 0, "/statutoryLimit/value", "not-positive");
        faults.require(promised.days().isPresent(), "/promisedLimit/value", "missing");
        faults.require(promised.days().orElse(0) >= 0, "/promisedLimit/value", "negative");
        var comparable = statutory.unit() == promised.unit() && statutory.days().isPresent();
        faults.require(
                !comparable || promised.days().orElse(0) <= statutory.days().orElseThrow(),
                "/promisedLimit/value",
                "longer-than-the-law");
    }

    private void materials(Matter matter) {
        var materials = matter.materials();
        faults.require(
                materials.stream().anyMatch(material -> material.necessity() == MAIN),
                "/materials",
                "no-main-material");
        var seen = new HashSet<MaterialCode>();
        for (var i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            var at = "/materials/" + i;
            faults.require(
                    SLUG.matcher(material.code().value()).matches(), at + "/code", "not-a-slug");
            faults.require(seen.add(material.code()), at + "/code", "twice");
            faults.bilingual(material.name(), at + "/name");
            faults.require(
                    !CATCH_ALL.matcher(material.name().zh()).find()
                            && !CATCH_ALL_EN.matcher(material.name().en()).find(),
                    at + "/name",
                    "catch-all");
            faults.optional(material.standard(), at + "/standard");
            faults.optional(material.notNeededWhen(), at + "/notNeededWhen");
            faults.require(
                    material.source() != WRITTEN_PROMISE || material.trustGrade() == D,
                    at + "/trustGrade",
                    "a-promise-is-graded-d");
            faults.require(
                    material.source() != SHARED_REGISTRY || material.trustGrade() == A,
                    at + "/trustGrade",
                    "shared-is-graded-a");
        }
    }

    private void pledge(Matter matter) {
        var pledge = matter.pledge();
        faults.text(pledge.reason(), "/pledge/reason");
        if (pledge.allowed()) {
            faults.require(matter.riskClass() != HIGH, "/pledge/allowed", "high-risk");
            faults.require(pledge.route() != null, "/pledge/route", "missing");
            faults.require(pledge.basis() != null, "/pledge/basis", "missing");
            faults.require(
                    pledge.checkWithinWorkingDays() != null,
                    "/pledge/checkWithinWorkingDays",
                    "missing");
        }
    }
}
