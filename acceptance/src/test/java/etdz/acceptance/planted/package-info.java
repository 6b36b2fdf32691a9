/// Bugs that are put into a running platform to see that the tests notice them.
@NullMarked
package etdz.acceptance.planted;

import org.jspecify.annotations.NullMarked;
