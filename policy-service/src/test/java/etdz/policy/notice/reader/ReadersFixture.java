package etdz.policy.notice.reader;

import etdz.common.mongo.Stores;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Readers in a database, for the tests of notices.
public final class ReadersFixture {

    /// The one case of which an agent is told.
    public static final String ACCOMPANIED = "150100-2026-000008";

    public static final String AGENT = "agent-1";

    private final Readers readers;

    public ReadersFixture(Stores stores) {
        this.readers = new Readers(stores);
    }

    public void put(Reader reader) {
        readers.put(reader);
    }

    public Audiences audiences() {
        return new Audiences(readers, id -> ACCOMPANIED.equals(id) ? Set.of(AGENT) : Set.of());
    }

    public HearingPeople hearing(JsonMapper json) {
        return new HearingPeople(readers, json);
    }
}
