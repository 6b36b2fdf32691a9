package etdz.policy.matter;

import etdz.common.mongo.Stores;
import etdz.policy.data.DataFiles;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// The catalogue that comes with the service, for tests of this feature and of others.
public final class CatalogueFixture {

    private CatalogueFixture() {}

    public static Matter matter(String code, int version) {
        return MatterFiles.all().stream()
                .filter(it -> it.code().value().equals(code) && it.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /// A complete guide under another name.
    public static Matter named(String zh) {
        var file = BsonDocument.parse(DataFiles.text("matters/SMP-FG-001.v1.json"));
        file.getDocument("name").put("zh", new BsonString(zh));
        return MatterFiles.read(file.toJson());
    }

    /// Stored, as after a start of the service.
    public static Matters matters(Stores stores) {
        var matters = new Matters(new CatalogueEntries(stores));
        matters.load(MatterFiles.all());
        return matters;
    }
}
