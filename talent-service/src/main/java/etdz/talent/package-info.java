/// Foreign and domestic talents of the zones: who they are, and how many points a work permit
/// gives.
@org.jspecify.annotations.NullMarked
package etdz.talent;
