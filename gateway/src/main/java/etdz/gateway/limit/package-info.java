/// How much one caller may ask for.
@NullMarked
package etdz.gateway.limit;

import org.jspecify.annotations.NullMarked;
