package etdz.common.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list, and where the next begins if there is one.
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next);
    }
}
