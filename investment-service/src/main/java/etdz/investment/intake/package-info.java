/// Tables that a zone brings (批量导入): looked at row by row, then taken in by a job that survives a
/// crash. What the rows are is each feature's own [Importing].
@org.jspecify.annotations.NullMarked
package etdz.investment.intake;
