/// Festivals of a single division (旗县), which are days off there once somebody switches them on.
@org.jspecify.annotations.NullMarked
package etdz.policy.clock.overlay;
