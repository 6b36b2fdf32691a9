/// On which grounds of law a clock stands still, and for how long.
@org.jspecify.annotations.NullMarked
package etdz.policy.clock.pause;
