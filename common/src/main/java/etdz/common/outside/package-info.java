/// Calls to what is not ours: bounded, and given up for a while when they fail too often.
@org.jspecify.annotations.NullMarked
package etdz.common.outside;
