package etdz.policy.licence;

import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.LicenceFixture.SCHEME;
import static etdz.policy.approval.LicenceFixture.accepted;
import static etdz.policy.approval.LicenceFixture.after;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.store;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.LicenceFixture;
import etdz.policy.approval.register.RegisterFixture;
import etdz.policy.approval.stage.Annulment.Ground;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PaperResourceTest {

    private static final String CASES = "/api/policy/cases/";
    private static final LocalDate END = LocalDate.parse("2026-12-01");
    private static final Case HELD = granted(1, "2023-10-09", END);

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired TestClock clock;

    @Test
    void a_decision_says_who_decided_on_which_basis_and_what_may_be_done_against_it()
            throws IOException {
        store(mongo.stores(), HELD);

        assertThat(words(get("applicant-1", HELD, "decision-document")))
                .contains(
                        "准予行政许可决定书",
                        "150100〔2026〕1号",
                        "呼和浩特示例甲一生物药品有限公司（虚构）（统一社会信用代码：91150100MA0N00016K）：",
                        "2023年10月9日提出的“食品经营许可（新办）”申请",
                        "《食品安全法》第三十五条",
                        identifier(1).value(),
                        "直接下放，以本机关名义行使",
                        "示例赋权文件",
                        "六十日内向示例人民政府行政复议机构（虚构）申请行政复议",
                        "被告为呼和浩特经济技术开发区管理委员会",
                        "/verify");
    }

    @Test
    void a_refusal_gives_its_reasons() throws IOException {
        var refused =
                after(
                        accepted(4, "SMP-SC-001", null, "2026-09-14"),
                        LicenceFixture.refuse(4, "经营场所不在本区范围内"),
                        on("2026-09-18"));
        store(mongo.stores(), refused);

        assertThat(words(get("officer-hohhot", refused, "decision-document?as=pdf")))
                .contains("不予行政许可决定书", "理由如下：", "经营场所不在本区范围内");
        isProblem(get("officer-hohhot", refused, "licence"), NOT_FOUND, "no-licence");
    }

    @Test
    void a_licence_names_holder_issuer_and_term() throws IOException {
        store(mongo.stores(), HELD);

        var pdf = get("applicant-1", HELD, "licence");

        assertThat(pdf)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"150100-2026-000001-licence.pdf\"");
        assertThat(words(pdf))
                .contains(
                        "食品经营许可证",
                        identifier(1).value(),
                        "呼和浩特示例甲一生物药品有限公司（虚构）",
                        "自2023年10月9日至2026年12月1日",
                        "示例")
                .doesNotContain("已过期");
        assertThat(get("applicant-1", HELD, "licence?as=ofd"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/ofd");
    }

    @Test
    void what_is_worth_nothing_any_more_says_so_across_the_page() throws IOException {
        var revoked =
                after(
                        granted(2, "2023-10-09", END),
                        new Command.Revoke(Ground.FRAUD, "虚假"),
                        on("2026-09-18"));
        var next = granted(3, HELD.id(), SCHEME.next(identifier(1)), "2026-09-18", END);
        store(mongo.stores(), HELD, revoked, next);

        assertThat(words(get("applicant-1", HELD, "licence"))).contains("已换发新证");
        assertThat(words(get("applicant-1", revoked, "licence"))).contains("已撤销");
        assertThat(words(get("applicant-1", revoked, "decision-document"))).contains("已撤销");

        clock.standAt("2026-12-02T08:00");
        assertThat(words(get("applicant-1", next, "licence"))).contains("已过期");
    }

    @Test
    void the_same_file_is_not_sent_twice_and_a_reminder_does_not_change_it() {
        var end = LocalDate.parse("2026-12-01");
        var held = granted(1, "2023-10-09", end);
        store(mongo.stores(), held);
        var tag = requireNonNull(get("applicant-1", held, "licence").getResponse().getHeader(ETAG));
        RegisterFixture.cases(mongo.stores())
                .move(held, new Command.TellExpiry(), "law", on("2026-09-18"));

        var again =
                users.as("applicant-1", http.get().uri(CASES + held.id().value() + "/licence"))
                        .header(IF_NONE_MATCH, tag)
                        .exchange();

        assertThat(again).hasStatus(NOT_MODIFIED).hasHeader(ETAG, tag);
    }

    @Test
    void files_of_cases_out_of_scope_or_without_a_decision_are_not_found() {
        var open = accepted(4, "SMP-SC-001", null, "2026-09-14");
        store(mongo.stores(), HELD, open);

        isProblem(get("officer-bayannur", HELD, "licence"), NOT_FOUND, "no-such-case");
        isProblem(get("applicant-2", HELD, "decision-document"), NOT_FOUND, "no-such-case");
        isProblem(get("applicant-1", open, "decision-document"), NOT_FOUND, "no-decision-document");
        isProblem(get("applicant-1", open, "licence"), NOT_FOUND, "no-licence");
        isProblem(get("applicant-1", HELD, "licence?as=doc"), BAD_REQUEST, "bad-parameter");
        assertThat(http.get().uri(CASES + HELD.id().value() + "/licence")).hasStatus(UNAUTHORIZED);
    }

    private MvcTestResult get(String user, Case held, String file) {
        return users.as(user, http.get().uri(CASES + held.id().value() + "/" + file)).exchange();
    }

    /// Without the breaks of lines.
    private static String words(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
