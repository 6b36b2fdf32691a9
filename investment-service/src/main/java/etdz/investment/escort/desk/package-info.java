/// The escorts as they are kept, and what officers, agents, clients and departments do with them.
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.desk;
