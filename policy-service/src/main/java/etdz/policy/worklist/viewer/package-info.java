/// Who looks at the work list, and what of it is his.
@org.jspecify.annotations.NullMarked
package etdz.policy.worklist.viewer;
