package etdz.policy.catalogue;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Matters;
import etdz.policy.matter.edition.Timeline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Begins a draft: from a version of its matter, as a new matter like another one, or from a text
/// made elsewhere.
@Component
class MakingDraft {

    static final int LONGEST = 200_000;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int ID_LENGTH = 20;

    private final Matters matters;
    private final Drafts drafts;
    private final MatterJson json;

    MakingDraft(Matters matters, Drafts drafts, MatterJson json) {
        this.matters = matters;
        this.drafts = drafts;
        this.json = json;
    }

    /// What a draft begins with.
    private record Start(MatterCode code, @Nullable Integer basedOn, Map<String, Object> tree) {}

    Draft imported(Map<String, Object> tree, CreationKey key, String by, Instant at) {
        var code = codeIn(tree);
        return made(new Start(code, newest(code).orElse(null), tree), key, by, at);
    }

    Draft copied(
            MatterCode from,
            Optional<Integer> version,
            Optional<MatterCode> as,
            CreationKey key,
            String by,
            Instant at) {
        var tree = json.of(source(from, version));
        tree.remove("version");
        tree.remove("effectiveFrom");
        var code = as.filter(it -> !it.equals(from)).orElse(from);
        if (!code.equals(from)) {
            checked(code);
            if (matters.timeline(code).isPresent()) {
                throw Problem.of(CONFLICT, "matter-code-taken");
            }
            tree.put("code", code.value());
        }
        return made(new Start(code, newest(code).orElse(null), tree), key, by, at);
    }

    private Matter source(MatterCode from, Optional<Integer> version) {
        return matters.timeline(from)
                .flatMap(known -> version.map(known::edition).orElseGet(known::newest))
                .flatMap(edition -> matters.version(from, edition.version()))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-matter"));
    }

    private Draft made(Start start, CreationKey key, String by, Instant at) {
        var draft =
                new Draft(
                        "DRF-" + key.key().substring(0, ID_LENGTH),
                        start.code(),
                        start.basedOn(),
                        bounded(json.write(start.tree())),
                        by,
                        by,
                        at,
                        key.hash(),
                        1);
        if (drafts.add(draft)) {
            return draft;
        }
        var earlier = drafts.find(draft.id()).orElse(draft);
        if (!earlier.creationHash().equals(key.hash())) {
            throw CreationKeys.reused();
        }
        return earlier;
    }

    static String bounded(String content) {
        if (content.length() > LONGEST) {
            throw Problem.invalid("/matter", "≤ " + LONGEST);
        }
        return content;
    }

    private static MatterCode codeIn(Map<String, Object> tree) {
        if (tree.get("code") instanceof String code) {
            return checked(new MatterCode(code));
        }
        throw Problem.invalid("/matter/code", CODE.pattern());
    }

    private static MatterCode checked(MatterCode code) {
        if (code.value().length() > LONGEST_CODE || !CODE.matcher(code.value()).matches()) {
            throw Problem.invalid("/code", CODE.pattern());
        }
        return code;
    }

    private Optional<Integer> newest(MatterCode code) {
        return matters.timeline(code).flatMap(Timeline::newest).map(it -> it.version());
    }
}
