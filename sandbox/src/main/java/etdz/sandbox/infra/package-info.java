/// Prepares the private servers that `./etdz up` starts.
@NullMarked
package etdz.sandbox.infra;

import org.jspecify.annotations.NullMarked;
