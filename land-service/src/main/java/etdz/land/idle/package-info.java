/// When supplied land counts as idle (闲置土地), and what follows from it.
@org.jspecify.annotations.NullMarked
package etdz.land.idle;
