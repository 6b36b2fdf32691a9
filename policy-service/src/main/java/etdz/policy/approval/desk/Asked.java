package etdz.policy.approval.desk;

import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.policy.approval.application.CaseId;
import java.util.Optional;

/// Who asks something of a case, and what he had seen of it. A handler takes it as a plain
/// argument.
///
/// @param act what is asked, as the method and the end of the path name it
/// @param read the version he saw
/// @param key under which a repeat is known
public record Asked(Actor actor, CaseId id, String act, Optional<ETag> read, Optional<String> key) {

    String by() {
        return actor.getPrincipal();
    }

    Optional<CreationKey> command(CreationKeys keys, Object body) {
        return keys.ofCommand(actor, key, act, body);
    }
}
