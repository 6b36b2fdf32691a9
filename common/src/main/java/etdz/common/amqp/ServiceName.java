package etdz.common.amqp;

/// The short name of the running service (`policy`): the prefix of its exchanges and queues, and
/// the source of its events. The broker lets a service write under its own name only.
public record ServiceName(String value) {

    private static final String SUFFIX = "-service";

    /// `policy` for the application `policy-service`.
    public static ServiceName ofApplication(String name) {
        return new ServiceName(
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
    }

    public String source() {
        return "/etdz/" + value;
    }

    String retryExchange() {
        return value + ".retry";
    }

    /// Exchange and queue are called alike.
    String dead() {
        return value + ".dead";
    }
}
