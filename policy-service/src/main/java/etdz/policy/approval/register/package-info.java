/// All cases as they are kept: the store, their lines in lists, the numbers they get, and the step
/// that the law takes for those that nobody answered.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.register;
