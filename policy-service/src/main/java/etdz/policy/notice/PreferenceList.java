package etdz.policy.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import etdz.policy.notice.reader.Mailbox;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Repository;

/// Found by the mailbox only.
@Repository
class PreferenceList {

    static final String COLLECTION = "noticePreferences";

    private final MongoCollection<Preferences> preferences;

    PreferenceList(Stores stores) {
        this.preferences = stores.plain(COLLECTION, Preferences.class);
    }

    Preferences of(Mailbox mailbox) {
        return Optional.ofNullable(preferences.find(eq(mailbox)).first())
                .orElseGet(() -> Preferences.unset(mailbox));
    }

    /// Of those who set any.
    Map<Mailbox, Preferences> of(Collection<Mailbox> mailboxes) {
        return StreamSupport.stream(preferences.find(in("_id", mailboxes)).spliterator(), false)
                .collect(Collectors.toMap(Preferences::mailbox, it -> it));
    }

    /// False when somebody else changed them since they were read.
    boolean store(Preferences next) {
        if (next.version() == 1) {
            return add(next);
        }
        var unmoved = and(eq(next.mailbox()), eq("version", next.version() - 1));
        return preferences.replaceOne(unmoved, next).getMatchedCount() == 1;
    }

    private boolean add(Preferences first) {
        try {
            preferences.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    int addMissing(List<Preferences> wanted) {
        return Stores.addMissing(preferences, wanted);
    }
}
