/// Who calls, and for which zone.
@org.jspecify.annotations.NullMarked
package etdz.investment.caller;
