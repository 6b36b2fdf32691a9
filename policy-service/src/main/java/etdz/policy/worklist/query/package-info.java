/// What is asked of the work list: a queue, and what somebody typed to find cases.
@org.jspecify.annotations.NullMarked
package etdz.policy.worklist.query;
