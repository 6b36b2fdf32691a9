package etdz.common.crypto;

import static java.nio.ByteBuffer.wrap;

import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.Decoder;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.Encoder;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/// Any value as the bytes of a document with one field, since only documents stand alone.
final class Wrapped {

    private static final EncoderContext ENCODING = EncoderContext.builder().build();
    private static final DecoderContext DECODING = DecoderContext.builder().build();
    private static final String FIELD = "v";

    private Wrapped() {}

    static <T> byte[] of(T value, Encoder<T> encoder) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeName(FIELD);
            encoder.encode(writer, value, ENCODING);
            writer.writeEndDocument();
            return buffer.toByteArray();
        }
    }

    static <T> T read(byte[] bytes, Decoder<T> decoder) {
        try (var reader = new BsonBinaryReader(wrap(bytes))) {
            reader.readStartDocument();
            reader.readName(FIELD);
            return decoder.decode(reader, DECODING);
        }
    }
}
