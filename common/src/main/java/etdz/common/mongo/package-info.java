/// How records are kept in MongoDB: codecs, the store of aggregates guarded by their version,
/// keyset pages and the clock that a demonstration can move.
@NullMarked
package etdz.common.mongo;

import org.jspecify.annotations.NullMarked;
