/// An escort (全过程代办): by the mandate of an enterprise or investor, one agent of the zone
/// accompanies a project through all stages from registration to production (意见 三（六）16).
@org.jspecify.annotations.NullMarked
package etdz.investment.escort;
