/// Expressions of incentives in the Common Expression Language: compiled once, and compared with
/// the typed conditions that they must agree with.
@org.jspecify.annotations.NullMarked
package etdz.policy.incentive.rule;
