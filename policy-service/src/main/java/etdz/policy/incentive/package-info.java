/// Incentives for enterprises (惠企政策): rules as data in editions with validity, what an enterprise
/// may have of them, and what it is one step away from (意见 三（一）3).
@org.jspecify.annotations.NullMarked
package etdz.policy.incentive;
