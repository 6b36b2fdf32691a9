package etdz.policy.matter.edition;

import etdz.common.mongo.Stores;
import etdz.policy.data.DataFiles;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterFiles;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
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

    /// Publishes a version of the filing from 2026-09-01 on that asks for another material instead
    /// of the power of attorney, and one question more.
    public static void publishFiling(Stores stores, int version, String material, String question) {
        var file = BsonDocument.parse(DataFiles.text("matters/SMP-FG-001.v1.json"));
        file.put("version", new BsonInt32(version));
        file.put("effectiveFrom", new BsonString("2026-09-01"));
        file.getDocument("promisedLimit").put("value", new BsonInt32(3));
        file.getArray("materials").removeLast();
        file.getArray("materials").add(BsonDocument.parse(material));
        var form = file.getDocument("form");
        form.getArray("required").add(new BsonString(question));
        form.getDocument("properties")
                .put(
                        question,
                        BsonDocument.parse(
                                """
                                {"type": "integer", "title": "座位数", "x-title-en": "Seats"}
                                """));
        new Matters(new CatalogueEntries(stores)).publish(MatterFiles.read(file.toJson()));
    }

    /// Stored, as after a start of the service.
    public static Matters matters(Stores stores) {
        var matters = new Matters(new CatalogueEntries(stores));
        matters.load(MatterFiles.all());
        return matters;
    }
}
