/// Lists that go out as files, row by row as they are read.
@org.jspecify.annotations.NullMarked
package etdz.policy.worklist.export;
