/// What is left after servers and services were killed in the middle of their work.
@NullMarked
package etdz.acceptance.faults;

import org.jspecify.annotations.NullMarked;
