/// Gathers what stands in a prospectus from policy-service and from the features of this service.
@org.jspecify.annotations.NullMarked
package etdz.investment.prospectus.gathering;
