/// Who calls: bearer tokens, log-in at the identity provider, the tokens of a session, log-out.
@NullMarked
package etdz.gateway.login;

import org.jspecify.annotations.NullMarked;
