package etdz.policy.matter;

import etdz.policy.data.DataFiles;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// The matters that come with the service, one file for each version.
public final class MatterFiles {

    private static final String FORM = "form";

    private MatterFiles() {}

    public static List<Matter> all() {
        return DataFiles.each("matters/*.json", Matter.class, MatterFiles::formAsText);
    }

    public static Matter read(String json) {
        return DataFiles.decode(formAsText(BsonDocument.parse(json)), Matter.class);
    }

    /// A file shows the schema of the form as JSON; it is stored as its text, since nothing looks
    /// into it in the database.
    private static BsonDocument formAsText(BsonDocument file) {
        return file.append(FORM, new BsonString(file.getDocument(FORM).toJson()));
    }
}
