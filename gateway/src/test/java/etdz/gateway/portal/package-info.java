@NullMarked
package etdz.gateway.portal;

import org.jspecify.annotations.NullMarked;
