/// The centralised premises of a zone (集中办事场所): windows, seconded staff, appointments and the queue
/// of a day (意见 三（一）1).
@org.jspecify.annotations.NullMarked
package etdz.policy.premises;
