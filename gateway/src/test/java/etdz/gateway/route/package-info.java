@NullMarked
package etdz.gateway.route;

import org.jspecify.annotations.NullMarked;
