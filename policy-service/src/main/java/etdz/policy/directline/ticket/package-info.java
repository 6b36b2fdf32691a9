/// A ticket of the direct line: what a zone asks of the region, and how it goes on.
@org.jspecify.annotations.NullMarked
package etdz.policy.directline.ticket;
