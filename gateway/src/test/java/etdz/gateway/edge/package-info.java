@NullMarked
package etdz.gateway.edge;

import org.jspecify.annotations.NullMarked;
