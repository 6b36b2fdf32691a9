/// Where a case stands and what is written down there: stages as sealed types, the rounds of its
/// handling, decision, delivery, licence, and the place in the work list that follows from them.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.stage;
