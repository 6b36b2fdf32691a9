@NullMarked
package etdz.gateway.login;

import org.jspecify.annotations.NullMarked;
