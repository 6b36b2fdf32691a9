package etdz.common.http;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/// One act on something that is kept with its version, by somebody who says which version he read.
///
/// @param held as it is now; the problem of who asks for what is not there
/// @param done whether the act was done before, under the key it carries
/// @param store what was read and what it is to be; false when somebody else was faster
public record Guarded<T>(
        Supplier<T> held,
        ToLongFunction<T> version,
        BooleanSupplier done,
        BiPredicate<T, T> store) {

    /// What it is after the act. A repeat of what was done already is answered before the version
    /// is looked at: whoever got no answer may ask again. It is read before and again, so that no
    /// act in between is missed. 412 and 428 as [ETag#requireIn] says.
    ///
    /// @param act what comes of it, or the problem that turns the act down
    public T act(Optional<ETag> read, UnaryOperator<T> act) {
        var before = held.get();
        if (done.getAsBoolean()) {
            return held.get();
        }
        ETag.of(version.applyAsLong(before)).requireIn(read);
        var next = act.apply(before);
        if (store.test(before, next)) {
            return next;
        }
        if (done.getAsBoolean()) {
            return held.get();
        }
        throw ETag.stale();
    }
}
