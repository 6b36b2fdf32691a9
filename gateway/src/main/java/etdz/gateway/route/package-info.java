/// The way to each service and what happens when it does not answer.
@NullMarked
package etdz.gateway.route;

import org.jspecify.annotations.NullMarked;
