/// Approval cases (办件): from submission through correction and acceptance, possibly with materials
/// to follow (容缺受理), to the decision. Opinion nr. 5/2024, item 2.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval;
