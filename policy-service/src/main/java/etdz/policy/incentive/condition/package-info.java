/// Conditions of incentives as typed trees, and what keeps an enterprise from meeting them.
@org.jspecify.annotations.NullMarked
package etdz.policy.incentive.condition;
