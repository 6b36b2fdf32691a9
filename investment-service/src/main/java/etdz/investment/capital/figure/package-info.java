/// Figures of foreign capital over the years: growth with the exchange effect apart, the average to
/// the target year under each reading of the base year, the share of the host city.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.figure;
