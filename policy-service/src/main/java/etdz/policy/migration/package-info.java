/// Running cases that go over to another version of their matter: looked at one by one before, and
/// undone if it was wrong. Without this a case keeps the version it began with.
@org.jspecify.annotations.NullMarked
package etdz.policy.migration;
