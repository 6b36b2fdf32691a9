/// How the promises of the zones are kept: true counts, rates with what they are taken of, money.
@org.jspecify.annotations.NullMarked
package etdz.investment.promise.board;
