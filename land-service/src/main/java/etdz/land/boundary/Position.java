package etdz.land.boundary;

/// A place in degrees of CGCS2000 (EPSG:4490), longitude first as GeoJSON has it.
public record Position(double longitude, double latitude) {}
