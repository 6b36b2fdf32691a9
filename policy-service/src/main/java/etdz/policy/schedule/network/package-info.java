/// The mathematics of a network of steps: forward and backward pass, and draws from history.
@org.jspecify.annotations.NullMarked
package etdz.policy.schedule.network;
