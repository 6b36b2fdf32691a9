/// How a project gets its code (项目代码赋码): asked for until the registry gives it.
@org.jspecify.annotations.NullMarked
package etdz.investment.project.coding;
