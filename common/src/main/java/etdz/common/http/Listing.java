package etdz.common.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page as it goes out. `next` is absent on the last page.
public record Listing<T>(List<T> items, @Nullable String next) {}
