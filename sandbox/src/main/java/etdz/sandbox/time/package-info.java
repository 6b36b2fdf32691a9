/// Moves the time of the whole platform, so that overdue cases and year ends can be shown.
@org.jspecify.annotations.NullMarked
package etdz.sandbox.time;
