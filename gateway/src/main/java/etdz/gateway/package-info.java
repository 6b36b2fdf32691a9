/// The one door to the platform: routes, browser sessions, limits, breakers and the portal's files.
@NullMarked
package etdz.gateway;

import org.jspecify.annotations.NullMarked;
