/// Projects as they are read and moved on.
@org.jspecify.annotations.NullMarked
package etdz.investment.project.desk;
