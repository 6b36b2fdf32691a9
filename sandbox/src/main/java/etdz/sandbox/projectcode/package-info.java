/// Stands in for the platform that gives every investment project its code (项目代码).
@org.jspecify.annotations.NullMarked
package etdz.sandbox.projectcode;
