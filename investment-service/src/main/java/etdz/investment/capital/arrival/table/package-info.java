/// Arrivals of capital that a zone brings in a table.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.arrival.table;
