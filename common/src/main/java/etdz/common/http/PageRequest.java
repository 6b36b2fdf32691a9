package etdz.common.http;

import java.util.Optional;

/// Which part of a list is wanted: so many rows after a position, the beginning if there is none.
public record PageRequest(int limit, Optional<Cursor> after) {}
