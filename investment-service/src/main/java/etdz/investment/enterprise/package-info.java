/// Enterprises (企业) of the zones, as a zone knows them.
@org.jspecify.annotations.NullMarked
package etdz.investment.enterprise;
