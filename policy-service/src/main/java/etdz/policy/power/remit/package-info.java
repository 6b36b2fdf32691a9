/// What is within the remit of an organ, for those who show it only that.
@org.jspecify.annotations.NullMarked
package etdz.policy.power.remit;
