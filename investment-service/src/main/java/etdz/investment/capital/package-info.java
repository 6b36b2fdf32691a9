/// Foreign capital actually used (实际使用外资): what arrived, how it counts, and what follows for the
/// growth and the share that the opinion asks for.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital;
