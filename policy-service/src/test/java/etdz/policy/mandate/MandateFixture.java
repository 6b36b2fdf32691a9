package etdz.policy.mandate;

import etdz.common.amqp.CloudEvent;
import etdz.common.mongo.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.bson.Document;

/// Mandates as the events of investment-service tell them, for the tests of others.
public final class MandateFixture {

    static final Path EVENTS = Path.of("../investment-service/src/main/resources/contract/events");
    static final String ESCORT = "ESC-1";
    static final String PROJECT = "PRJ-150100-2026-000001";

    private final Mandates mandates;

    public MandateFixture(Stores stores) {
        this.mandates = new Mandates(stores);
    }

    public MandatesInForce inForce(InstantSource clock) {
        return new MandatesInForce(mandates, clock);
    }

    public void put(Mandate mandate) {
        mandates.put(mandate);
    }

    public void put(EscortedProject project) {
        mandates.put(project);
    }

    public void put(EscortedLead lead) {
        mandates.put(lead);
    }

    /// Whether a mandate names this agent and has effect, said in other words than the query's.
    public static boolean isInForce(Mandate held, String agent, LocalDate day) {
        return agent.equals(held.agent())
                && held.standing().equals("IN_FORCE")
                && !day.isBefore(held.from())
                && !day.isAfter(held.until());
    }

    /// The published example, changed.
    static CloudEvent event(String move, long sequence, Consumer<Document> change) {
        var type = "etdz.investment." + move + ".v1";
        var data = Document.parse(read(type));
        change.accept(data);
        var id = data.getString("id");
        return new CloudEvent(
                id + "-" + sequence,
                type,
                "/etdz/investment",
                "2026-09-18T09:30:00+08:00",
                id,
                sequence,
                null,
                data.toJson());
    }

    static CloudEvent event(String move, long sequence) {
        return event(move, sequence, _ -> {});
    }

    private static String read(String type) {
        try {
            return Files.readString(EVENTS.resolve(type + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
