package etdz.policy.notice.reader;

import etdz.common.mongo.Stores;
import tools.jackson.databind.json.JsonMapper;

/// Readers in a database, for the tests of notices.
public final class ReadersFixture {

    private final Readers readers;

    public ReadersFixture(Stores stores) {
        this.readers = new Readers(stores);
    }

    public void put(Reader reader) {
        readers.put(reader);
    }

    public Audiences audiences() {
        return new Audiences(readers);
    }

    public HearingPeople hearing(JsonMapper json) {
        return new HearingPeople(readers, json);
    }
}
