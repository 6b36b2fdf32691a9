/// The mandates of agents (全过程代办的委托): which cases an agent may read today, since an enterprise
/// mandated its zone to accompany a project and the zone named him. Nothing is decided here; it
/// follows from what the events of escorts, projects and leads tell.
@org.jspecify.annotations.NullMarked
package etdz.policy.mandate;
