/// What the tests of the gateway share: an identity provider, services, a browser.
@NullMarked
package etdz.gateway;

import org.jspecify.annotations.NullMarked;
