/// Months of foreign capital, one for each zone: counted anew from the arrivals whenever one of
/// them, a reading or a rate changes.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.month;
