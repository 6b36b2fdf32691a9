/// Legal time: the working-day calendars as dated data, and the ledger that counts a case's limits.
@org.jspecify.annotations.NullMarked
package etdz.policy.clock;
