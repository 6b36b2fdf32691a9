/// Whom to call about a case: shown to who handles it, and to its applicant who looked.
@org.jspecify.annotations.NullMarked
package etdz.policy.contact;
