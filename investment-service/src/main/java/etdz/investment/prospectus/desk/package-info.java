/// Prospectuses as their makers work with them, and as everybody who has the address reads them.
@org.jspecify.annotations.NullMarked
package etdz.investment.prospectus.desk;
