package etdz.policy.notice.template;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.notice.template.Rule.Condition;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is told of what in which words. New words are a new version; what was sent keeps its own.
@RestController
@RequestMapping("/api/policy/notice-templates")
class TemplateResource {

    private static final String KEEPERS = "hasAnyRole('SYSTEM_ADMIN', 'CATALOGUE_EDITOR')";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BODY = 2000;

    record Words(@Nullable Bilingual title, @Nullable Bilingual body, @Nullable Bilingual sms) {}

    record TemplateView(
            String code,
            long version,
            Set<String> variables,
            Bilingual title,
            Bilingual body,
            @Nullable Bilingual sms,
            Instant publishedAt,
            List<RuleView> rules) {

        static TemplateView of(Template template, List<Rule> rules) {
            return new TemplateView(
                    template.code(),
                    template.version(),
                    template.variables(),
                    template.title(),
                    template.body(),
                    template.sms(),
                    template.publishedAt(),
                    rules.stream()
                            .filter(rule -> rule.template().equals(template.code()))
                            .map(RuleView::of)
                            .toList());
        }
    }

    record RuleView(
            String code,
            String event,
            @Nullable Condition when,
            String audience,
            Set<Channel> channels,
            boolean urgent) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.code(),
                    rule.event(),
                    rule.when(),
                    rule.audience().getClass().getSimpleName(),
                    rule.channels(),
                    rule.urgent());
        }
    }

    private final TemplateList list;
    private final Templates templates;
    private final InstantSource clock;

    TemplateResource(TemplateList list, Templates templates, InstantSource clock) {
        this.list = list;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(KEEPERS)
    List<TemplateView> all() {
        var rules = list.rules();
        return list.inForce().values().stream().map(it -> TemplateView.of(it, rules)).toList();
    }

    @GetMapping("/{code}")
    @PreAuthorize(KEEPERS)
    ResponseEntity<TemplateView> show(@PathVariable String code) {
        return answer(held(code));
    }

    /// The next version. A fault keeps it from being published.
    @PutMapping("/{code}")
    @PreAuthorize(KEEPERS)
    ResponseEntity<TemplateView> publish(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Words body) {
        var held = held(code);
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var next =
                new Template(
                        Template.id(code, held.version() + 1),
                        code,
                        held.version() + 1,
                        held.variables(),
                        both(complaints, "/title", body.title(), LONGEST_TITLE),
                        both(complaints, "/body", body.body(), LONGEST_BODY),
                        body.sms() == null
                                ? null
                                : both(complaints, "/sms", body.sms(), LONGEST_BODY),
                        actor.getPrincipal(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (complaints.none()) {
            next.lint().forEach(fault -> complaints.at(fault.pointer(), fault.text()));
        }
        complaints.raise();
        if (!list.publish(next)) {
            throw ETag.stale();
        }
        templates.forget();
        return answer(next);
    }

    private static Bilingual both(
            Complaints complaints, String pointer, @Nullable Bilingual text, int most) {
        return new Bilingual(
                complaints.text(pointer + "/zh", text == null ? null : text.zh(), most),
                complaints.text(pointer + "/en", text == null ? null : text.en(), most));
    }

    private Template held(String code) {
        return list.newest(code)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-notice-template"));
    }

    private ResponseEntity<TemplateView> answer(Template template) {
        return ETag.of(template.version()).on(TemplateView.of(template, list.rules()));
    }
}
