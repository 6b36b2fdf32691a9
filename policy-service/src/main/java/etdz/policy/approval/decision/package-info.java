/// How a case is decided: the power at that moment, the opinions heard, the second person, the
/// licence.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.decision;
