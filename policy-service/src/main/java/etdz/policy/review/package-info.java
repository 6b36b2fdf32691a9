/// What the desks say of a case under review (并联审查): opinions beside the case, which never change
/// it.
@NullMarked
package etdz.policy.review;

import org.jspecify.annotations.NullMarked;
