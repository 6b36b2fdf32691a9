/// What has to be done on the way of an escort (代办事项), and the notes that come back on a day
/// (提醒便笺).
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.task;
