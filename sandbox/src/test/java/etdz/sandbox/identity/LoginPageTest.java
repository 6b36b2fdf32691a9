package etdz.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginPageTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur");

    @ParameterizedTest
    @CsvSource({
        "'', '', zh-CN, 登录",
        "'', 'en-GB,en;q=0.9', en, Log in",
        "'', 'fr', zh-CN, 登录",
        "'?lang=en', 'zh-CN', en, Log in",
        "'?lang=zh', 'en', zh-CN, 登录",
        "'?lang=%22%3E', '', zh-CN, 登录"
    })
    void it_speaks_chinese_unless_english_is_asked_for(
            String query, String accepted, String tag, String heading) throws IOException {
        var page = page(query, accepted);

        assertThat(page)
                .contains("<html lang=\"" + tag + "\">", "<h1>" + heading + "</h1>")
                .doesNotContain("{{", "null");
    }

    @Test
    void every_field_has_its_label_and_no_script_is_needed() throws IOException {
        assertThat(page("", ""))
                .contains("<label for=\"username\">", "id=\"username\"")
                .contains("<label for=\"password\">", "id=\"password\"")
                .doesNotContain("<script", "style=\"");
    }

    @Test
    void a_demo_user_is_a_link_that_fills_the_form() throws IOException {
        for (var user : expectedUsers()) {
            assertThat(page("", "")).contains("<a href=\"/login?user=" + user + "&amp;lang=zh\">");
        }
        assertThat(page("?user=officer-hohhot", "")).contains("value=\"officer-hohhot\"");
    }

    @Test
    void what_stands_in_the_address_is_no_markup() throws IOException {
        assertThat(page("?user=%22%3E%3Cb%3E&error=%3Cb%3E", ""))
                .doesNotContain("<b>")
                .contains("value=\"&quot;&gt;&lt;b&gt;\"");
    }

    @Test
    void there_is_a_demo_user_for_each_role_level_and_zone() {
        var people =
                SANDBOX.bean(People.class).groups().stream()
                        .flatMap(group -> group.people().stream())
                        .toList();

        assertThat(people).extracting(Person::id).hasSameElementsAs(expectedUsers());
        assertThat(people.stream().flatMap(person -> person.roles().stream()))
                .containsAll(
                        Set.of(
                                "applicant",
                                "investor",
                                "talent",
                                "employer",
                                "agent",
                                "officer",
                                "land-officer",
                                "reviewer",
                                "approver",
                                "department",
                                "leader",
                                "supervisor",
                                "catalogue-editor",
                                "operator",
                                "system-admin",
                                "security-admin",
                                "audit-admin"));
        assertThat(people.stream().flatMap(person -> Stream.ofNullable(person.level())))
                .containsOnly("zone", "league-city", "region");
    }

    @Test
    void an_application_may_hand_on_language_and_user_name() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);

        var page = Http.location(flow.authorize("ui_locales", "en", "login_hint", "talent-1"));

        assertThat(CodeFlow.query(page))
                .containsEntry("lang", "en")
                .containsEntry("user", "talent-1");
    }

    private static Set<String> expectedUsers() {
        var single =
                Stream.of(
                        "applicant-1",
                        "applicant-2",
                        "applicant-3",
                        "investor-1",
                        "talent-1",
                        "employer-1",
                        "agent-1",
                        "department-hohhot",
                        "department-nmg",
                        "department-drc",
                        "leader-nmg",
                        "supervisor-nmg",
                        "catalogue-nmg",
                        "catalogue-hohhot",
                        "system-admin",
                        "security-admin",
                        "audit-admin",
                        "operator");
        var staff =
                Stream.of("officer", "reviewer", "approver", "land-officer", "supervisor")
                        .flatMap(role -> ZONES.stream().map(zone -> role + "-" + zone));
        return Stream.concat(single, staff).collect(Collectors.toSet());
    }

    private static String page(String query, String accepted) throws IOException {
        return new Http().get(SANDBOX.at("/login" + query), "Accept-Language", accepted).body();
    }
}
