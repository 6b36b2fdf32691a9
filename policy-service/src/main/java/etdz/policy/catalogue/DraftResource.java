package etdz.policy.catalogue;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(DraftResource.PATH)
class DraftResource {

    static final String PATH = "/api/policy/catalogue/drafts";

    private static final String EDITORS = "hasRole('CATALOGUE_EDITOR')";

    /// Either a text made elsewhere, or what to copy, as which new matter if not as the same one.
    record NewDraft(
            @Nullable Map<String, Object> matter,
            @Nullable MatterCode copyOf,
            @Nullable Integer copyVersion,
            @Nullable MatterCode as) {}

    record Edit(@Nullable Map<String, Object> matter, @Nullable Integer basedOn) {}

    record Publication(@Nullable LocalDate effectiveFrom) {}

    record Published(MatterCode code, int version, LocalDate effectiveFrom) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id,
            MatterCode code,
            @Nullable Integer basedOn,
            @Nullable Object name,
            String createdBy,
            String editedBy,
            Instant editedAt,
            long version) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftView(
            String id,
            MatterCode code,
            @Nullable Integer basedOn,
            String createdBy,
            String editedBy,
            Instant editedAt,
            long version,
            Map<String, Object> matter) {}

    private final Drafts drafts;
    private final MakingDraft making;
    private final PublishingDraft publishing;
    private final MatterJson json;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    DraftResource(
            Drafts drafts,
            MakingDraft making,
            PublishingDraft publishing,
            MatterJson json,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.drafts = drafts;
        this.making = making;
        this.publishing = publishing;
        this.json = json;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(EDITORS)
    ResponseEntity<Listing<Row>> list(
            @RequestParam Optional<Integer> limit, @RequestParam Optional<String> cursor) {
        return paging.answer(drafts.newest(paging.request(limit, cursor)).map(this::row));
    }

    @PostMapping
    @PreAuthorize(EDITORS)
    ResponseEntity<DraftView> make(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody NewDraft body) {
        var creation = keys.of(actor, key, body);
        var matter = body.matter();
        var from = body.copyOf();
        if ((matter == null) == (from == null)) {
            throw Problem.invalid("/matter", "matter | copyOf");
        }
        var draft =
                matter != null
                        ? making.imported(matter, creation, actor.getPrincipal(), now())
                        : making.copied(
                                Objects.requireNonNull(from),
                                Optional.ofNullable(body.copyVersion()),
                                Optional.ofNullable(body.as()),
                                creation,
                                actor.getPrincipal(),
                                now());
        return ResponseEntity.created(URI.create(PATH + "/" + draft.id()))
                .eTag(ETag.of(draft.version()).value())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(view(draft));
    }

    @GetMapping("/{id}")
    @PreAuthorize(EDITORS)
    ResponseEntity<DraftView> show(@PathVariable String id) {
        return answer(held(id));
    }

    @PutMapping("/{id}")
    @PreAuthorize(EDITORS)
    ResponseEntity<DraftView> edit(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Edit body) {
        var held = held(id, read);
        var matter = body.matter();
        if (matter == null) {
            throw Problem.invalid("/matter", "?");
        }
        var content = MakingDraft.bounded(json.write(matter));
        var next = held.edited(content, body.basedOn(), actor.getPrincipal(), now());
        if (!drafts.store(next)) {
            throw ETag.stale();
        }
        return answer(next);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize(EDITORS)
    ResponseEntity<Void> discard(
            @PathVariable String id, @RequestHeader(IF_MATCH) Optional<ETag> read) {
        if (!drafts.remove(held(id, read))) {
            throw ETag.stale();
        }
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/publication")
    @PreAuthorize(EDITORS)
    ResponseEntity<Published> publish(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Publication body) {
        var from = body.effectiveFrom();
        if (from == null) {
            throw Problem.invalid("/effectiveFrom", "?");
        }
        var matter =
                publishing.publish(
                        held(id, read),
                        from,
                        actor.getPrincipal(),
                        now(),
                        LocaleContextHolder.getLocale());
        return ETag.of(matter.version()).on(published(matter));
    }

    private static Published published(Matter matter) {
        return new Published(matter.code(), matter.version(), matter.effectiveFrom());
    }

    private Draft held(String id, Optional<ETag> read) {
        var held = held(id);
        ETag.of(held.version()).requireIn(read);
        return held;
    }

    private Draft held(String id) {
        return drafts.find(id).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-draft"));
    }

    private Row row(Draft draft) {
        return new Row(
                draft.id(),
                draft.code(),
                draft.basedOn(),
                json.read(draft.content()).get("name"),
                draft.createdBy(),
                draft.editedBy(),
                draft.editedAt(),
                draft.version());
    }

    private ResponseEntity<DraftView> answer(Draft draft) {
        return ETag.of(draft.version()).on(view(draft));
    }

    private DraftView view(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.code(),
                draft.basedOn(),
                draft.createdBy(),
                draft.editedBy(),
                draft.editedAt(),
                draft.version(),
                json.read(draft.content()));
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
