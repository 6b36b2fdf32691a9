/// Kinds of capital (外资形式), and the readings by which people with authority say how each counts.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.kind;
