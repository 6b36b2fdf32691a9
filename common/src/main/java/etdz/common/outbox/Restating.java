package etdz.common.outbox;

import java.util.function.Function;

/// What a feature offers so that read models can be built anew: a bean of this type says how an
/// aggregate of a collection yields the event of its current version once more. It is made by the
/// same code as the first time, so id, sequence, type and state are the same.
///
/// @param collection where the aggregates are stored, and the word by which operators name them
/// @param event of the version at hand, in the form in which it stands in an outbox
public record Restating<T extends Record>(
        String collection, Class<T> type, Function<T, ? extends Record> event) {}
