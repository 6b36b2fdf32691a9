package etdz.policy.catalogue;

import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.http.Problem;
import etdz.common.time.China;
import etdz.policy.catalogue.DraftLint.Finding;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.Matters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes a draft the next version of its matter. Done again after a crash it finds what it did.
@Component
class PublishingDraft {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingDraft.class);

    private final Matters matters;
    private final Drafts drafts;
    private final DraftLint lint;
    private final MatterJson json;

    PublishingDraft(Matters matters, Drafts drafts, DraftLint lint, MatterJson json) {
        this.matters = matters;
        this.drafts = drafts;
        this.lint = lint;
        this.json = json;
    }

    Matter publish(Draft draft, LocalDate from, String by, Instant at, Locale locale) {
        var today = China.dayOf(at);
        var matter =
                done(draft)
                        .orElseGet(() -> {
                            var text = publishable(draft, from, by, today, locale);
                            return matters.publishNext(
                                            text, from, draft.basedOn(), mark(draft), by, at)
                                    .orElseThrow(PublishingDraft::outdated);
                        });
        drafts.remove(draft);
        LOG.atInfo()
                .addKeyValue("matter", matter.code().value())
                .addKeyValue("version", matter.version())
                .addKeyValue("from", matter.effectiveFrom())
                .log("Matter published");
        return matter;
    }

    private Optional<Matter> done(Draft draft) {
        return matters.timeline(draft.code()).stream()
                .flatMap(it -> it.editions().stream())
                .filter(edition -> mark(draft).equals(edition.draft()))
                .findFirst()
                .flatMap(edition -> matters.version(draft.code(), edition.version()));
    }

    private Matter publishable(
            Draft draft, LocalDate from, String by, LocalDate today, Locale locale) {
        var findings = lint.findings(draft, today, locale);
        if (!findings.isEmpty()) {
            throw incomplete(findings);
        }
        if (by.equals(draft.editedBy())) {
            throw Problem.of(CONFLICT, "editor-cannot-publish");
        }
        if (from.isBefore(today)) {
            throw Problem.of(CONFLICT, "effective-date-passed");
        }
        if (!Objects.equals(draft.basedOn(), newest(draft).orElse(null))) {
            throw outdated();
        }
        return json.matter(json.read(draft.content()), 1, from).orElseThrow();
    }

    private static String mark(Draft draft) {
        return draft.id() + "/" + draft.version();
    }

    private Optional<Integer> newest(Draft draft) {
        return matters.timeline(draft.code())
                .flatMap(it -> it.newest())
                .map(edition -> edition.version());
    }

    static Problem incomplete(List<Finding> findings) {
        var problem = Problem.of(CONFLICT, "draft-incomplete");
        findings.forEach(finding -> problem.at(finding.pointer(), finding.text()));
        return problem;
    }

    private static Problem outdated() {
        return Problem.of(CONFLICT, "draft-outdated");
    }
}
