/// What a case rests on: the papers that were given for it, and how far each is to be trusted.
@NullMarked
package etdz.policy.evidence;

import org.jspecify.annotations.NullMarked;
