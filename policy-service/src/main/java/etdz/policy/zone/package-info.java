/// The development zones (经开区) as data: a further one needs no change of code.
@org.jspecify.annotations.NullMarked
package etdz.policy.zone;
