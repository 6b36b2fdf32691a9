package etdz.policy.catalogue;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import etdz.common.time.China;
import etdz.policy.catalogue.DraftLint.Finding;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.Matters;
import etdz.policy.matter.edition.Timeline;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an editor asks about a draft before it is published. Nothing here changes anything.
@RestController
@RequestMapping(DraftResource.PATH + "/{id}")
class DraftCheckResource {

    private static final String EDITORS = "hasRole('CATALOGUE_EDITOR')";
    private static final Set<String> NOT_COMPARED = Set.of("version", "effectiveFrom");
    private static final int MOST_MATERIALS = 50;

    record Faults(long draftVersion, List<Finding> items) {}

    /// @param against the version compared with; none for a new matter
    record Changes(@Nullable Integer against, List<Change> items) {}

    record Application(@Nullable Map<String, Object> form, @Nullable Set<MaterialCode> materials) {}

    private final Drafts drafts;
    private final DraftLint lint;
    private final MatterJson json;
    private final Matters matters;
    private final InstantSource clock;

    DraftCheckResource(
            Drafts drafts, DraftLint lint, MatterJson json, Matters matters, InstantSource clock) {
        this.drafts = drafts;
        this.lint = lint;
        this.json = json;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping("/faults")
    @PreAuthorize(EDITORS)
    Faults faults(@PathVariable String id) {
        var draft = held(id);
        return new Faults(draft.version(), lint.findings(draft, today(), locale()));
    }

    /// Against the version in force today, or the one that is asked for.
    @GetMapping("/changes")
    @PreAuthorize(EDITORS)
    Changes changes(@PathVariable String id, @RequestParam Optional<Integer> against) {
        var draft = held(id);
        var older = older(draft, against);
        return new Changes(
                older.map(Matter::version).orElse(null),
                Comparison.between(
                        older.map(json::of).orElseGet(Map::of),
                        json.read(draft.content()),
                        NOT_COMPARED));
    }

    private Optional<Matter> older(Draft draft, Optional<Integer> against) {
        if (against.isPresent()) {
            return against.flatMap(version -> matters.version(draft.code(), version))
                    .or(() -> {
                        throw Problem.of(NOT_FOUND, "no-such-matter");
                    });
        }
        return matters.inForce(draft.code(), today())
                .or(() ->
                        matters.timeline(draft.code())
                                .flatMap(Timeline::newest)
                                .flatMap(it -> matters.version(draft.code(), it.version())));
    }

    @PostMapping("/trial")
    @PreAuthorize(EDITORS)
    Trial trial(@PathVariable String id, @RequestBody Application body) {
        var draft = held(id);
        var matter =
                json.matter(json.read(draft.content()), 1, today())
                        .orElseThrow(() ->
                                PublishingDraft.incomplete(
                                        lint.findings(draft, today(), locale())));
        var faults = lint.findings(draft, today(), locale());
        if (faults.stream().anyMatch(fault -> fault.pointer().startsWith("/form"))) {
            throw PublishingDraft.incomplete(faults);
        }
        var given = Optional.ofNullable(body.materials()).orElseGet(Set::of);
        if (given.size() > MOST_MATERIALS) {
            throw Problem.invalid("/materials", "≤ " + MOST_MATERIALS);
        }
        var form = Optional.ofNullable(body.form()).orElseGet(Map::of);
        return Trial.of(matter, json.answers(form), given, locale());
    }

    private Draft held(String id) {
        return drafts.find(id).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-draft"));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
