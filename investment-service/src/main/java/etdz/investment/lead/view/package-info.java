/// How a lead is shown to the zone's staff.
@org.jspecify.annotations.NullMarked
package etdz.investment.lead.view;
