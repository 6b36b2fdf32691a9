/// Prospectuses (招商说明书): what zones offer for one plan, gathered at a moment, to be shared.
@org.jspecify.annotations.NullMarked
package etdz.investment.prospectus;
