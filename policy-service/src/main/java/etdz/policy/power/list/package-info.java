/// A zone's own list of delegated powers (赋权清单), brought as a workbook: looked at row by row, then
/// taken in.
@org.jspecify.annotations.NullMarked
package etdz.policy.power.list;
