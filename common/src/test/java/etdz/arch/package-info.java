/// The house rules of the platform, run in every module.
@NullMarked
package etdz.arch;

import org.jspecify.annotations.NullMarked;
