/// What policy-service answers about the incentives of the zones (惠企政策); nothing of it is kept here
/// but for the moment.
@org.jspecify.annotations.NullMarked
package etdz.investment.incentive;
