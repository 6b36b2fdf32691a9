/// What people are told: which fact becomes a notice, over which channels, in which words.
@org.jspecify.annotations.NullMarked
package etdz.policy.notice.template;
