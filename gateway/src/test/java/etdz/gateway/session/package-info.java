@NullMarked
package etdz.gateway.session;

import org.jspecify.annotations.NullMarked;
