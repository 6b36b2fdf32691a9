/// Waste of the zones: the numbers under which hazardous waste travels.
@org.jspecify.annotations.NullMarked
package etdz.land.waste;
