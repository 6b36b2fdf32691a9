/// What incentives ask about an enterprise: the dictionary of facts, and what was said of them.
@org.jspecify.annotations.NullMarked
package etdz.policy.incentive.fact;
