/// Land of the zones: parcels, how intensively they are used, when they count as idle.
@org.jspecify.annotations.NullMarked
package etdz.land;
