package etdz.policy.matter;

import static etdz.policy.matter.Matter.Necessity.MAIN;
import static etdz.policy.matter.Matter.RiskClass.HIGH;
import static etdz.policy.matter.Matter.Source.WRITTEN_PROMISE;
import static etdz.policy.matter.Matter.TrustGrade.D;

import etdz.common.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.json.JsonParseException;

/// What keeps a guide (办事指南) from being published: whoever reads it must not have to ask.
final class GuideLint {

    /// One thing that is wrong.
    ///
    /// @param pointer JSON Pointer to the element
    record Fault(String pointer, String slug) {}

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<Fault> faults = new ArrayList<>();

    private GuideLint() {}

    static List<Fault> faults(Matter matter) {
        var lint = new GuideLint();
        lint.basics(matter);
        lint.limits(matter);
        lint.materials(matter);
        lint.pledge(matter);
        lint.form(matter);
        return List.copyOf(lint.faults);
    }

    private void basics(Matter matter) {
        require(CODE.matcher(matter.code().value()).matches(), "/code", "not-a-code");
        require(matter.version() > 0, "/version", "not-positive");
        bilingual(matter.name(), "/name");
        bilingual(matter.serviceObject(), "/serviceObject");
        bilingual(matter.result(), "/result");
        require(matter.sample() || !matter.legalBasis().isEmpty(), "/legalBasis", "missing");
        for (var i = 0; i < matter.legalBasis().size(); i++) {
            var basis = matter.legalBasis().get(i);
            text(basis.law(), "/legalBasis/" + i + "/law");
            text(basis.article(), "/legalBasis/" + i + "/article");
        }
        require(!matter.conditions().isEmpty(), "/conditions", "missing");
        each(matter.conditions(), "/conditions/");
        procedures(matter.specialProcedures());
        text(matter.fee().basis(), "/fee/basis");
        text(matter.contact().window(), "/contact/window");
        text(matter.contact().phone(), "/contact/phone");
        text(matter.contact().address(), "/contact/address");
    }

    private void procedures(List<SpecialProcedure> procedures) {
        for (var i = 0; i < procedures.size(); i++) {
            var procedure = procedures.get(i);
            var at = "/specialProcedures/" + i;
            text(procedure.zh(), at + "/zh");
            text(procedure.en(), at + "/en");
            require(procedure.cap().orElse(1) > 0, at + "/longest", "not-positive");
        }
    }

    private void limits(Matter matter) {
        var statutory = matter.statutoryLimit();
        var promised = matter.promisedLimit();
        text(statutory.basis(), "/statutoryLimit/basis");
        require(statutory.days().orElse(1) > 0, "/statutoryLimit/value", "not-positive");
        require(promised.days().isPresent(), "/promisedLimit/value", "missing");
        require(promised.days().orElse(0) >= 0, "/promisedLimit/value", "negative");
        var comparable = statutory.unit() == promised.unit() && statutory.days().isPresent();
        require(
                !comparable || promised.days().orElse(0) <= statutory.days().orElseThrow(),
                "/promisedLimit/value",
                "longer-than-the-law");
    }

    private void materials(Matter matter) {
        var materials = matter.materials();
        require(
                materials.stream().anyMatch(material -> material.necessity() == MAIN),
                "/materials",
                "no-main-material");
        var seen = new HashSet<MaterialCode>();
        for (var i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            var at = "/materials/" + i;
            require(SLUG.matcher(material.code().value()).matches(), at + "/code", "not-a-slug");
            require(seen.add(material.code()), at + "/code", "twice");
            bilingual(material.name(), at + "/name");
            require(
                    material.source() != WRITTEN_PROMISE || material.trustGrade() == D,
                    at + "/trustGrade",
                    "a-promise-is-graded-d");
        }
    }

    private void pledge(Matter matter) {
        var pledge = matter.pledge();
        text(pledge.reason(), "/pledge/reason");
        if (pledge.allowed()) {
            require(matter.riskClass() != HIGH, "/pledge/allowed", "high-risk");
            require(pledge.route() != null, "/pledge/route", "missing");
            require(pledge.basis() != null, "/pledge/basis", "missing");
            require(
                    pledge.checkWithinWorkingDays() != null,
                    "/pledge/checkWithinWorkingDays",
                    "missing");
        }
    }

    private void form(Matter matter) {
        try {
            var form = BsonDocument.parse(matter.form());
            var questions = form.getDocument("properties", new BsonDocument());
            require(!questions.isEmpty(), "/form/properties", "missing");
            questions.forEach((name, question) -> {
                var at = "/form/properties/" + name;
                require(question.asDocument().containsKey("title"), at, "no-title");
                require(question.asDocument().containsKey("x-title-en"), at, "no-english-title");
            });
            form.getArray("required")
                    .forEach(name ->
                            require(
                                    questions.containsKey(name.asString().getValue()),
                                    "/form/required",
                                    "unknown-question"));
        } catch (JsonParseException | BsonInvalidOperationException e) {
            require(false, "/form", "not-a-schema");
        }
    }

    private void each(List<Bilingual> texts, String at) {
        for (var i = 0; i < texts.size(); i++) {
            bilingual(texts.get(i), at + i);
        }
    }

    private void bilingual(Bilingual text, String at) {
        text(text.zh(), at + "/zh");
        text(text.en(), at + "/en");
    }

    private void text(String text, String at) {
        require(!text.isBlank(), at, "missing");
    }

    private void require(boolean holds, String pointer, String slug) {
        if (!holds) {
            faults.add(new Fault(pointer, slug));
        }
    }
}
