package etdz.common.http;

import java.util.List;

/// The sort keys of the last row of a page; the next page begins after them.
public record Cursor(List<String> keys) {

    public Cursor {
        keys = List.copyOf(keys);
    }
}
