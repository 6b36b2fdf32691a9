/// Matters, powers and cases: what may be applied for in a zone, who decides, and every application
/// from submission to decision.
@org.jspecify.annotations.NullMarked
package etdz.policy;
