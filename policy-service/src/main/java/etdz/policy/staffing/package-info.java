/// Staffing posts (编制) that leagues and cities lend to a zone: by kind, lender, period and use.
@org.jspecify.annotations.NullMarked
package etdz.policy.staffing;
