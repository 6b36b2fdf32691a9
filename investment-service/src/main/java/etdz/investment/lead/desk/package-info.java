/// The leads as officers work with them: the store, the acts, the reminders.
@org.jspecify.annotations.NullMarked
package etdz.investment.lead.desk;
