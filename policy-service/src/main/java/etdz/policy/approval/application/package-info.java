/// What is applied for (申请): by whom, on the terms of which matter, with which papers and for which
/// project.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.application;
