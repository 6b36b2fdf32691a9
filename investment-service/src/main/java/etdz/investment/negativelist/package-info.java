/// Whether foreign investors may invest in an industry (外商投资准入负面清单): a screening, no decision.
@org.jspecify.annotations.NullMarked
package etdz.investment.negativelist;
