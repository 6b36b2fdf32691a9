/// What is to be done with all escorts of an agent, and how those of a zone stand.
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.board;
