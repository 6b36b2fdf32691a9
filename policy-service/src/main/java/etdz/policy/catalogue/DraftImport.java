package etdz.policy.catalogue;

import etdz.common.http.CreationKey;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Drafts that somebody is at work on, for the demonstration.
@Component
public class DraftImport {

    private final MakingDraft making;
    private final Drafts drafts;
    private final MatterJson json;

    DraftImport(MakingDraft making, Drafts drafts, MatterJson json) {
        this.making = making;
        this.drafts = drafts;
        this.json = json;
    }

    /// Copies a matter, as a new one if `as` is given, and changes some of its elements.
    ///
    /// @param key the same key makes the same draft
    public void copy(
            String key,
            MatterCode from,
            Optional<MatterCode> as,
            Map<String, Object> changes,
            String by,
            Instant at) {
        var draft =
                making.copied(
                        from, Optional.empty(), as, new CreationKey(key, "demonstration"), by, at);
        var tree = json.read(draft.content());
        tree.putAll(changes);
        drafts.store(draft.edited(json.write(tree), draft.basedOn(), by, at));
    }
}
