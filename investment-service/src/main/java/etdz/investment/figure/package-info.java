/// Figures that take long to count.
@org.jspecify.annotations.NullMarked
package etdz.investment.figure;
