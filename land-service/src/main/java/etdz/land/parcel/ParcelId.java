package etdz.land.parcel;

import etdz.common.Code;

/// The platform's own number of a parcel; the official one is the [RealEstateUnit].
public record ParcelId(String value) implements Code {}
