/// Enterprises (企业) of the zones, and what the enterprise registry says about them.
@org.jspecify.annotations.NullMarked
package etdz.investment.enterprise;
