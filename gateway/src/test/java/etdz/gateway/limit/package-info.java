@NullMarked
package etdz.gateway.limit;

import org.jspecify.annotations.NullMarked;
