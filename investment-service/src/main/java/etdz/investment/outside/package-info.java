/// The systems that this service calls, each with a breaker of its own.
@org.jspecify.annotations.NullMarked
package etdz.investment.outside;
