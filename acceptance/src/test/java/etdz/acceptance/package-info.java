/// What the platform does for those who use it, seen from outside through the gateway.
@NullMarked
package etdz.acceptance;

import org.jspecify.annotations.NullMarked;
