/// Browser sessions: in MongoDB, encrypted, the same on every replica.
@NullMarked
package etdz.gateway.session;

import org.jspecify.annotations.NullMarked;
