package etdz.common.crypto;

import static java.nio.ByteBuffer.wrap;

import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/// Stored as binary data; what an older release stored as a document stays one.
public final class ConfidentialCodec implements Codec<Confidential> {

    @Override
    public void encode(BsonWriter writer, Confidential value, EncoderContext context) {
        if (value.closed()) {
            writer.writeBinaryData(new BsonBinary(value.bytes().getData()));
            return;
        }
        try (var reader = new BsonBinaryReader(wrap(value.bytes().getData()))) {
            writer.pipe(reader);
        }
    }

    @Override
    public Confidential decode(BsonReader reader, DecoderContext context) {
        if (reader.getCurrentBsonType() == BsonType.BINARY) {
            return new Confidential(true, new Binary(reader.readBinaryData().getData()));
        }
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            writer.pipe(reader);
            return new Confidential(false, new Binary(buffer.toByteArray()));
        }
    }

    @Override
    public Class<Confidential> getEncoderClass() {
        return Confidential.class;
    }
}
