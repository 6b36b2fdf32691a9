/// The mandate (委托): who has the zone accompany which project, for how long, and by which agent.
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.mandate;
