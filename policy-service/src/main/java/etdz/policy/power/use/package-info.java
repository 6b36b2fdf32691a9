/// How delegated powers are used: what the events of cases tell, counted per zone.
@org.jspecify.annotations.NullMarked
package etdz.policy.power.use;
