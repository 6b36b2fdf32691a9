/// Obligations (承诺事项): one clause of an agreement that is in effect, on either side, with its due
/// day, owner, money and proof.
@org.jspecify.annotations.NullMarked
package etdz.investment.promise.obligation;
