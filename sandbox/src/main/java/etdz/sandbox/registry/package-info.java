/// Stands in for the national enterprise registry (国家企业信用信息公示系统).
@org.jspecify.annotations.NullMarked
package etdz.sandbox.registry;
