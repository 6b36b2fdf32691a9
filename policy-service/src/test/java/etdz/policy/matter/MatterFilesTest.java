package etdz.policy.matter;

import static etdz.policy.matter.Matter.ResultType.PROJECT_FILING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import etdz.policy.clock.pause.PauseRule;
import etdz.policy.data.DataFiles;
import etdz.policy.matter.edition.CatalogueFixture;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class MatterFilesTest {

    private static final String FILING =
            """
            {"projectName": "示例生物药品生产线（虚构）", "place": "金川区块示例路1号", "industry": "C2720",
             "content": "新建冻干粉针生产线两条，年产一千万支", "totalInvestmentWan": "12000.5",
             "plannedStart": "2026-10-01", "policyStatement": %s}
            """;

    @Test
    void every_guide_is_complete() {
        assertThat(MatterFiles.all())
                .allSatisfy(matter -> assertThat(GuideLint.faults(matter)).isEmpty())
                .extracting(Matter::code)
                .satisfies(codes -> assertThat(Set.copyOf(codes)).hasSize(42));
    }

    @Test
    void every_matter_is_marked_as_a_sample_with_its_legal_basis() {
        assertThat(MatterFiles.all())
                .allMatch(Matter::sample)
                .allSatisfy(matter -> assertThat(matter.legalBasis()).isNotEmpty());
    }

    @Test
    void a_filing_of_an_investment_project_opens_a_project_and_has_no_statutory_limit() {
        var filing = CatalogueFixture.matter("SMP-FG-001", 1);

        assertThat(filing.resultType()).isEqualTo(PROJECT_FILING);
        assertThat(filing.statutoryLimit().days()).isEmpty();
        assertThat(filing.promisedLimit().days()).contains(1);
        assertThat(filing.materials())
                .extracting(material -> material.code().value())
                .containsExactly("business-licence", "filing-form", "power-of-attorney");
        assertThat(filing.materials(Matter.Necessity.MAY_FOLLOW))
                .containsExactly(new MaterialCode("power-of-attorney"));
    }

    @Test
    void the_form_of_the_filing_takes_answers_and_refuses_a_missing_statement() {
        var form = CatalogueFixture.matter("SMP-FG-001", 1).form();

        assertThat(faults(form, FILING.formatted("true"))).isEmpty();
        assertThat(faults(form, FILING.formatted("false"))).isNotEmpty();
        assertThat(faults(form, "{}")).hasSize(7);
    }

    @Test
    void what_was_stored_before_the_newer_elements_existed_is_still_read() {
        var old = BsonDocument.parse(DataFiles.text("matters/SMP-SC-001.v1.json"));
        List.of("placement", "handling", "validity", "access", "advice").forEach(old::remove);
        old.put(
                "specialProcedures",
                BsonArray.parse("[{\"zh\": \"现场核查\", \"en\": \"On-site check\"}]"));

        var read = MatterFiles.read(old.toJson());

        assertThat(read.action()).isEqualTo(Placement.Action.NEW);
        assertThat(read.signOff()).isFalse();
        assertThat(read.joint()).isFalse();
        assertThat(read.desks()).isEmpty();
        assertThat(read.validity()).isNull();
        assertThat(read.specialProcedures())
                .containsExactly(new SpecialProcedure("现场核查", "On-site check", null, null));
    }

    @Test
    void the_matters_cover_change_renewal_and_giving_up() {
        assertThat(MatterFiles.all())
                .extracting(Matter::action)
                .contains(Placement.Action.values());
        assertThat(CatalogueFixture.matter("SMP-SC-012", 1).handling().silence())
                .isEqualTo(Handling.Silence.RENEWED);
    }

    @Test
    void every_pause_of_a_matter_is_one_that_the_clock_knows() {
        assertThat(SpecialProcedure.Ground.values())
                .extracting(Enum::name)
                .isSubsetOf(
                        DataFiles.rows("pause-grounds.json", PauseRule.class).stream()
                                .map(rule -> rule.ground().value())
                                .toList());
        assertThat(CatalogueFixture.matter("SMP-HB-001", 1).specialProcedures())
                .extracting(SpecialProcedure::ground, SpecialProcedure::longest)
                .containsExactly(
                        tuple(SpecialProcedure.Ground.APPRAISAL, 30),
                        tuple(SpecialProcedure.Ground.HEARING, 20));
    }

    private static List<String> faults(String schema, String answers) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(answers, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
