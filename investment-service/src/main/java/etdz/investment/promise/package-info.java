/// The promise book (承诺台账): investment agreements and what each side still owes the other (意见
/// 三（三）9, 三（六）16).
@org.jspecify.annotations.NullMarked
package etdz.investment.promise;
