package etdz.policy.notice.fact;

import etdz.common.amqp.CloudEvent;
import java.util.Set;

/// Makes facts of the events of one kind of thing.
public interface Hearing {

    /// The types of the events it understands; no other hearing understands them.
    Set<String> types();

    Fact hear(CloudEvent event);
}
