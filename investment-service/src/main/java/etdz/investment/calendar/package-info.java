/// The working days that terms of this service run by; policy-service loads the notices.
@org.jspecify.annotations.NullMarked
package etdz.investment.calendar;
