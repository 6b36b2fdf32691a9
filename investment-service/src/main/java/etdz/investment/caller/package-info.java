/// Who may do what with figures of foreign capital.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.caller;
