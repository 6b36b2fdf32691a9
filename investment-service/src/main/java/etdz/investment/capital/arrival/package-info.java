/// Arrivals of foreign capital (到资): recorded with their proof, corrected and withdrawn with a
/// reason, and never overwritten.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.arrival;
