/// Enterprises and investment projects of the zones, and what follows from an approval.
@org.jspecify.annotations.NullMarked
package etdz.investment;
