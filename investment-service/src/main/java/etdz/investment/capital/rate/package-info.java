/// Exchange rates (汇率) by which arrivals are put into yuan and dollars: data with their source.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.rate;
