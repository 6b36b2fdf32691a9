package etdz.policy.notice.template;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the rules and templates that come with the service, unless they are there. A template
/// with a fault stops the start.
@Component
class LoadingNotices implements InitializingBean {

    private final TemplateList list;
    private final Templates templates;
    private final InstantSource clock;

    LoadingNotices(TemplateList list, Templates templates, InstantSource clock) {
        this.list = list;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var wanted = NoticeFiles.templates().stream().map(it -> it.template(now)).toList();
        for (var template : wanted) {
            if (!template.lint().isEmpty()) {
                throw new IllegalStateException(template.code() + ": " + template.lint());
            }
        }
        list.addMissing(wanted);
        list.addMissingRules(NoticeFiles.rules());
        templates.forget();
    }
}
