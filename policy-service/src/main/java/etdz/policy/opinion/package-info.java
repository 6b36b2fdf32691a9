/// The opinion 内政办发〔2024〕5号 split into its single demands, and what answers each of them.
@org.jspecify.annotations.NullMarked
package etdz.policy.opinion;
