/// Who is told: people as far as notices need them, their mailboxes, and who an audience is.
@org.jspecify.annotations.NullMarked
package etdz.policy.notice.reader;
