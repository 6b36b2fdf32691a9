package etdz.policy.matter;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.data.DataFiles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A good guide, and for each refusal the same guide with one thing wrong.
class GuideLintTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                wrong("/code", "not-a-code", it -> it.put("code", text("smp 1"))),
                wrong("/version", "not-positive", it -> it.put("version", number(0))),
                wrong("/name/zh", "missing", it -> in(it, "name").put("zh", text(" "))),
                wrong("/name/en", "missing", it -> in(it, "name").put("en", text(""))),
                wrong(
                        "/serviceObject/zh",
                        "missing",
                        it -> in(it, "serviceObject").put("zh", text(""))),
                wrong("/result/en", "missing", it -> in(it, "result").put("en", text(""))),
                wrong(
                        "/legalBasis",
                        "missing",
                        it -> {
                            it.put("sample", BsonBoolean.FALSE);
                            it.put("legalBasis", new BsonArray());
                        }),
                wrong(
                        "/legalBasis/0/law",
                        "missing",
                        it -> first(it, "legalBasis").put("law", text(""))),
                wrong(
                        "/legalBasis/0/article",
                        "missing",
                        it -> first(it, "legalBasis").put("article", text(""))),
                wrong("/conditions", "missing", it -> it.put("conditions", new BsonArray())),
                wrong(
                        "/conditions/0/en",
                        "missing",
                        it -> first(it, "conditions").put("en", text(""))),
                wrong(
                        "/specialProcedures/0/zh",
                        "missing",
                        it -> first(it, "specialProcedures").put("zh", text(""))),
                wrong("/fee/basis", "missing", it -> in(it, "fee").put("basis", text(""))),
                wrong(
                        "/contact/window",
                        "missing",
                        it -> in(it, "contact").put("window", text(""))),
                wrong("/contact/phone", "missing", it -> in(it, "contact").put("phone", text(""))),
                wrong(
                        "/contact/address",
                        "missing",
                        it -> in(it, "contact").put("address", text(""))),
                wrong(
                        "/statutoryLimit/basis",
                        "missing",
                        it -> in(it, "statutoryLimit").put("basis", text(""))),
                wrong(
                        "/statutoryLimit/value",
                        "not-positive",
                        it -> {
                            in(it, "statutoryLimit").put("value", number(0));
                            in(it, "promisedLimit").put("value", number(0));
                        }),
                wrong(
                        "/promisedLimit/value",
                        "missing",
                        it -> in(it, "promisedLimit").remove("value")),
                wrong(
                        "/promisedLimit/value",
                        "negative",
                        it -> in(it, "promisedLimit").put("value", number(-1))),
                wrong(
                        "/promisedLimit/value",
                        "longer-than-the-law",
                        it -> in(it, "promisedLimit").put("value", number(21))),
                wrong(
                        "/materials",
                        "no-main-material",
                        it ->
                                it.getArray("materials")
                                        .forEach(material ->
                                                material.asDocument()
                                                        .put("necessity", text("MAY_FOLLOW")))),
                wrong(
                        "/materials/0/code",
                        "not-a-slug",
                        it -> first(it, "materials").put("code", text("营业执照"))),
                wrong(
                        "/materials/1/code",
                        "twice",
                        it ->
                                it.getArray("materials")
                                        .get(1)
                                        .asDocument()
                                        .put("code", first(it, "materials").get("code"))),
                wrong(
                        "/materials/0/name/en",
                        "missing",
                        it -> in(first(it, "materials"), "name").put("en", text(""))),
                wrong(
                        "/materials/0/trustGrade",
                        "a-promise-is-graded-d",
                        it -> first(it, "materials").put("source", text("WRITTEN_PROMISE"))),
                wrong("/pledge/reason", "missing", it -> in(it, "pledge").put("reason", text(""))),
                wrong("/pledge/allowed", "high-risk", it -> it.put("riskClass", text("HIGH"))),
                wrong("/pledge/route", "missing", it -> in(it, "pledge").remove("route")),
                wrong("/pledge/basis", "missing", it -> in(it, "pledge").remove("basis")),
                wrong(
                        "/pledge/checkWithinWorkingDays",
                        "missing",
                        it -> in(it, "pledge").remove("checkWithinWorkingDays")),
                wrong(
                        "/form/properties",
                        "missing",
                        it -> in(it, "form").put("properties", new BsonDocument())),
                wrong(
                        "/form/properties/projectCode",
                        "no-title",
                        it -> in(in(in(it, "form"), "properties"), "projectCode").remove("title")),
                wrong(
                        "/form/properties/projectCode",
                        "no-english-title",
                        it ->
                                in(in(in(it, "form"), "properties"), "projectCode")
                                        .remove("x-title-en")),
                wrong(
                        "/form/required",
                        "unknown-question",
                        it -> in(it, "form").getArray("required").add(text("colour"))),
                wrong(
                        "/materials/0/name",
                        "catch-all",
                        it -> in(first(it, "materials"), "name").put("zh", text("法律法规规定的其他材料"))),
                wrong(
                        "/materials/0/name",
                        "catch-all",
                        it -> in(first(it, "materials"), "name").put("zh", text("营业执照、身份证等"))),
                wrong(
                        "/materials/0/name",
                        "catch-all",
                        it ->
                                in(first(it, "materials"), "name")
                                        .put("en", text("other documents"))),
                wrong(
                        "/materials/0/trustGrade",
                        "shared-is-graded-a",
                        it -> first(it, "materials").put("trustGrade", text("C"))),
                wrong(
                        "/fee/standard",
                        "charge-unknown",
                        it -> in(it, "fee").put("charged", BsonBoolean.TRUE)),
                wrong(
                        "/effectiveUntil",
                        "ends-before-it-begins",
                        it -> it.put("effectiveUntil", text("2020-01-01"))),
                wrong("/placement/level", "missing", it -> in(it, "placement").remove("level")),
                wrong("/placement/organ", "missing", it -> in(it, "placement").remove("organ")),
                wrong(
                        "/placement/organ/entrustedBy",
                        "missing",
                        it ->
                                in(in(it, "placement"), "organ")
                                        .put("nature", text("ENTRUSTED_ORGAN"))),
                wrong("/handling/desks", "one-lead-desk", it -> desks(it, false, false)),
                wrong("/handling/desks", "one-lead-desk", it -> desks(it, true, true)),
                wrong("/handling/desks/1/code", "twice", it -> desks(it, true, false)),
                wrong(
                        "/placement/jointOrgans",
                        "no-joint-organ",
                        it -> in(it, "handling").put("joint", BsonBoolean.TRUE)),
                wrong(
                        "/statutoryLimit/value",
                        "longer-than-joint-law",
                        it -> {
                            in(it, "handling").put("joint", BsonBoolean.TRUE);
                            in(it, "statutoryLimit").put("value", number(46));
                        }),
                wrong(
                        "/specialProcedures/0/longest",
                        "no-longest-time",
                        it -> first(it, "specialProcedures").put("ground", text("HEARING"))),
                wrong(
                        "/validity/licenceType",
                        "missing",
                        it -> in(it, "validity").remove("licenceType")),
                wrong(
                        "/access/channels",
                        "missing",
                        it -> in(it, "access").put("channels", new BsonArray())),
                wrong(
                        "/access/consultPhone",
                        "missing",
                        it -> in(it, "access").remove("consultPhone")),
                wrong(
                        "/access/visitReason",
                        "why-visit",
                        it -> in(it, "access").put("visits", number(1))),
                wrong("/advice/litigation", "missing", it -> in(it, "advice").remove("litigation")),
                wrong(
                        "/form/properties/projectCode",
                        "foreign-reference",
                        it ->
                                in(in(in(it, "form"), "properties"), "projectCode")
                                        .put("$ref", text("https://elsewhere.example/x"))),
                wrong(
                        "/form/properties/projectCode/type",
                        "not-a-schema",
                        it ->
                                in(in(in(it, "form"), "properties"), "projectCode")
                                        .put("type", text("colour"))),
                wrong("/form", "not-a-schema", it -> in(it, "form").remove("required")));
    }

    @Test
    void a_complete_guide_is_published() {
        assertThat(GuideLint.faults(guide(it -> {}))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_incomplete_guide_is_refused(
            String pointer, String slug, Consumer<BsonDocument> change) {
        assertThat(GuideLint.faults(guide(change))).contains(new GuideLint.Fault(pointer, slug));
    }

    @Test
    void a_form_that_is_no_json_is_refused() {
        var good = guide(it -> {});
        var bad =
                new Matter(
                        good.code(),
                        good.version(),
                        good.effectiveFrom(),
                        good.name(),
                        good.type(),
                        good.sample(),
                        good.originalLevel(),
                        good.legalBasis(),
                        good.statutoryLimit(),
                        good.promisedLimit(),
                        good.immediate(),
                        good.serviceObject(),
                        good.conditions(),
                        good.materials(),
                        good.fee(),
                        good.result(),
                        good.resultType(),
                        good.pledge(),
                        good.riskClass(),
                        good.specialProcedures(),
                        good.contact(),
                        "{broken",
                        good.placement(),
                        good.handling(),
                        good.validity(),
                        good.access(),
                        good.advice(),
                        null);

        assertThat(GuideLint.faults(bad)).contains(new GuideLint.Fault("/form", "not-a-schema"));
    }

    private static Matter guide(Consumer<BsonDocument> change) {
        var file = BsonDocument.parse(DataFiles.text("matters/SMP-ZR-002.v1.json"));
        change.accept(file);
        return MatterFiles.read(file.toJson());
    }

    private static Arguments wrong(String pointer, String slug, Consumer<BsonDocument> change) {
        return Arguments.of(pointer, slug, change);
    }

    private static void desks(BsonDocument guide, boolean one, boolean other) {
        in(guide, "handling")
                .put(
                        "desks",
                        BsonArray.parse(
                                """
                                [{"code": "a", "name": {"zh": "甲", "en": "A"}, "lead": %s},
                                 {"code": "a", "name": {"zh": "乙", "en": "B"}, "lead": %s}]
                                """
                                        .formatted(one, other)));
    }

    private static BsonDocument in(BsonDocument document, String member) {
        return document.getDocument(member);
    }

    private static BsonDocument first(BsonDocument document, String list) {
        return document.getArray(list).getFirst().asDocument();
    }

    private static BsonValue text(String value) {
        return new BsonString(value);
    }

    private static BsonValue number(int value) {
        return new BsonInt32(value);
    }
}
