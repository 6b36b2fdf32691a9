/// Another calendar moves the due dates of open cases: they are counted anew, and who is affected
/// is told.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.recount;
