/// When building may start (可开工日): the matters on the way, what waits for what by which law, and
/// how long they take by what was seen in the zone.
@org.jspecify.annotations.NullMarked
package etdz.policy.schedule;
