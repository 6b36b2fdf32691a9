/// Where people work on a case: who sees what of it, which acts are possible and why others are
/// not.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.desk;
