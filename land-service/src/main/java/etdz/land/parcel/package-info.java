/// The parcels (宗地) of the zones: where they lie, who holds them, what became of them.
@org.jspecify.annotations.NullMarked
package etdz.land.parcel;
