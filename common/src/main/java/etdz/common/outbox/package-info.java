/// From the event that a write left in its document to the bus: nothing that was stored is lost,
/// what comes twice carries the same id and sequence.
@org.jspecify.annotations.NullMarked
package etdz.common.outbox;
