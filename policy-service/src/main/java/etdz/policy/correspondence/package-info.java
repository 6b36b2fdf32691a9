/// What office and applicant write to each other about a case (往来), and corrections that the office
/// is still writing: documents beside the case, which never change it.
@NullMarked
package etdz.policy.correspondence;

import org.jspecify.annotations.NullMarked;
