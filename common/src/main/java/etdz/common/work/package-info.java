/// Work that goes on by itself in each instance.
@NullMarked
package etdz.common.work;

import org.jspecify.annotations.NullMarked;
