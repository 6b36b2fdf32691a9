/// How an application becomes a case: who may file it, its form and its materials.
@org.jspecify.annotations.NullMarked
package etdz.policy.approval.filing;
