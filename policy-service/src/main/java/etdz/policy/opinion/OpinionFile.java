package etdz.policy.opinion;

import etdz.policy.data.DataFiles;
import org.bson.BsonDocument;

/// The opinion comes with the service; what is said about it changes with the code.
final class OpinionFile {

    static final String NAME = "opinion.json";
    static final String SOURCE = "opinion-2024-5.zh.txt";

    private OpinionFile() {}

    static Opinion read() {
        return DataFiles.decode(BsonDocument.parse(DataFiles.text(NAME)), Opinion.class);
    }
}
