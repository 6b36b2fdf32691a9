/// A whole service as its tests meet it: real database, signed tokens, a clock that stands still.
@NullMarked
package etdz.common.service;

import org.jspecify.annotations.NullMarked;
