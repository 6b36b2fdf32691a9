/// The approvals of a project, as policy-service says they stand.
@org.jspecify.annotations.NullMarked
package etdz.investment.project.approval;
