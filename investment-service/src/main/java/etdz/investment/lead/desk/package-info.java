/// The leads as officers and investors work with them: the store, the acts, the enquiries.
@org.jspecify.annotations.NullMarked
package etdz.investment.lead.desk;
