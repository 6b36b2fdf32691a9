package etdz.land.boundary;

/// What a shape must keep to before it is measured. The bounds keep the work of one request small,
/// whatever is sent.
///
/// @param maxNeighbours pairs of edges beside one another, see [Tangle]
record ShapeRules(AreaOfUse areaOfUse, int maxPositions, int maxRings, long maxNeighbours) {}
