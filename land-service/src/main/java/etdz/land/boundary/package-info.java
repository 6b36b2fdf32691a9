/// Shapes on the ground: their true area on the ellipsoid, and the town development boundary
/// (城镇开发边界).
@org.jspecify.annotations.NullMarked
package etdz.land.boundary;
