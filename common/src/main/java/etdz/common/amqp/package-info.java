/// The bus: CloudEvents on RabbitMQ, a service's own queues, and what becomes of a message that
/// cannot be handled.
@org.jspecify.annotations.NullMarked
package etdz.common.amqp;
