package etdz.common.mongo;

import java.util.List;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/// What a move has changed in a document, as the update that writes no more than that: of a list
/// that has grown what came to it, of a record the components that are others. The server looks
/// only at the indexes whose fields an update names.
///
/// It holds for the version that was read, and the guard of the update sees to that.
final class Changes {

    private final BsonDocument set = new BsonDocument();
    private final BsonDocument absent = new BsonDocument();
    private final BsonDocument push = new BsonDocument();

    /// All of a field, whatever is stored there.
    void whole(RecordFields.Field field, @Nullable Object value) {
        if (value == null) {
            unset(field.name());
        } else {
            set.append(field.name(), field.encoded(value));
        }
    }

    void from(RecordFields.Field field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof List<?> some && after instanceof List<?> all && isBegin(some, all)) {
            var more = all.subList(some.size(), all.size());
            append(field.name(), each(field.encoded(more).asArray()));
        } else if (before instanceof Record && after instanceof Record) {
            within(field.name(), field.encoded(before), field.encoded(after));
        } else {
            whole(field, after);
        }
    }

    private static boolean isBegin(List<?> some, List<?> all) {
        return some.size() < all.size() && some.equals(all.subList(0, some.size()));
    }

    /// Not every record is stored as a document: a code is a text.
    private void within(String name, BsonValue before, BsonValue after) {
        if (!before.isDocument() || !after.isDocument()) {
            set.append(name, after);
            return;
        }
        after.asDocument()
                .forEach((part, value) -> {
                    if (!value.equals(before.asDocument().get(part))) {
                        set.append(name + "." + part, value);
                    }
                });
        before.asDocument().keySet().stream()
                .filter(part -> !after.asDocument().containsKey(part))
                .forEach(part -> unset(name + "." + part));
    }

    private void unset(String path) {
        absent.append(path, new BsonString(""));
    }

    /// To the end of a list.
    void append(String list, BsonDocument value) {
        push.append(list, value);
    }

    static BsonDocument each(BsonArray values) {
        return new BsonDocument("$each", values);
    }

    BsonDocument update() {
        var update = new BsonDocument("$set", set).append("$push", push);
        return absent.isEmpty() ? update : update.append("$unset", absent);
    }
}
