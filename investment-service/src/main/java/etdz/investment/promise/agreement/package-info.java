/// Investment agreements (投资协议): what a zone and an enterprise have promised each other, clause by
/// clause, and when that begins to be owed.
@org.jspecify.annotations.NullMarked
package etdz.investment.promise.agreement;
