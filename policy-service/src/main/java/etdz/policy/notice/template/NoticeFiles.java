package etdz.policy.notice.template;

import etdz.common.Bilingual;
import etdz.policy.data.DataFiles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules and templates that come with the service, in `data/`.
public final class NoticeFiles {

    /// First version of a template.
    public record Words(
            String code,
            Set<String> variables,
            Bilingual title,
            Bilingual body,
            @Nullable Bilingual sms) {

        public Words {
            variables = Set.copyOf(variables);
        }

        Template template(Instant at) {
            return new Template(
                    Template.id(code, 1),
                    code,
                    1,
                    variables,
                    title,
                    body,
                    sms,
                    "data/notice-templates.json",
                    at);
        }
    }

    private NoticeFiles() {}

    static List<Words> templates() {
        return DataFiles.rows("notice-templates.json", Words.class);
    }

    static List<Rule> rules() {
        return DataFiles.rows("notice-rules.json", Rule.class);
    }
}
