/// The direct line (直通车) from a zone to the departments of the region: tickets with a clock of
/// their own (意见 三（一）1).
@org.jspecify.annotations.NullMarked
package etdz.policy.directline;
