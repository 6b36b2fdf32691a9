/// The catalogue of matters (事项): what may be applied for, on which legal basis, with which
/// materials and within which limits. Versions are dated and never change.
@org.jspecify.annotations.NullMarked
package etdz.policy.matter;
