/// Working days (工作日), the moment at which something is decided, and the clock that can be moved.
@NullMarked
package etdz.common.time;

import org.jspecify.annotations.NullMarked;
