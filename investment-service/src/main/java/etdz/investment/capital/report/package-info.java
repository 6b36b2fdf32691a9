/// Months as they were reported (月报): kept as they went out, with what was corrected since.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.report;
