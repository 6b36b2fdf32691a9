/// Legal days as data: the notices of the State Council by year and version, loaded while cases
/// run.
@org.jspecify.annotations.NullMarked
package etdz.policy.clock.calendar;
