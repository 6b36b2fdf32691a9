/// What has happened, as far as people are told of it, out of the events on the bus.
@org.jspecify.annotations.NullMarked
package etdz.policy.notice.fact;
