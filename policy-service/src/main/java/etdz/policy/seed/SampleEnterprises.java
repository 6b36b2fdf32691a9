package etdz.policy.seed;

import etdz.policy.data.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/// The file that all services seed from, so that they tell of the same enterprises.
final class SampleEnterprises {

    private SampleEnterprises() {}

    static List<Enterprise> in(Path samples) {
        try {
            var file = BsonDocument.parse(Files.readString(samples.resolve("enterprises.json")));
            return file.getArray("enterprises").stream()
                    .map(BsonValue::asDocument)
                    .map(row -> DataFiles.decode(row, Enterprise.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
