package etdz.policy.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.mongo.DomainCodecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonValue;
import org.bson.codecs.DecoderContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads data files with the codecs that read the database, so that there is one form of a thing.
public final class DataFiles {

    private DataFiles() {}

    /// Every file that matches, in the order of their names.
    public static <T> List<T> each(
            String pattern, Class<T> type, UnaryOperator<BsonDocument> form) {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:data/" + pattern);
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(DataFiles::text)
                    .map(json -> decode(form.apply(BsonDocument.parse(json)), type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of one file, which is a JSON array.
    public static <T> List<T> rows(String file, Class<T> type) {
        return BsonArray.parse(text(file)).stream()
                .map(BsonValue::asDocument)
                .map(row -> decode(row, type))
                .toList();
    }

    public static String text(String file) {
        return text(new ClassPathResource("data/" + file));
    }

    public static <T> T decode(BsonDocument document, Class<T> type) {
        return DomainCodecs.registry()
                .get(type)
                .decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
