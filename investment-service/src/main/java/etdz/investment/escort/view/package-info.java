/// How an escort is shown to each who has a part in it.
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.view;
