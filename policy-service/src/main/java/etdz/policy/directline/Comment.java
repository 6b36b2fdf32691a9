package etdz.policy.directline;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.policy.directline.ticket.TicketId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/// What somebody adds beside a ticket; it moves nothing.
public record Comment(
        @BsonId String id,
        TicketId ticket,
        ZoneCode zone,
        String by,
        String name,
        Instant at,
        String text,
        CreationKey creation) {}
