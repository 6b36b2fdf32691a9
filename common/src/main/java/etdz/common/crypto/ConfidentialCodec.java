package etdz.common.crypto;

import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Binary;

/// Stored as binary data; what an older release stored as it is stays so.
public final class ConfidentialCodec implements Codec<Confidential> {

    private static final BsonValueCodec VALUES = new BsonValueCodec();

    @Override
    public void encode(BsonWriter writer, Confidential value, EncoderContext context) {
        if (value.closed()) {
            writer.writeBinaryData(new BsonBinary(value.bytes().getData()));
        } else {
            VALUES.encode(writer, Wrapped.read(value.bytes().getData(), VALUES), context);
        }
    }

    @Override
    public Confidential decode(BsonReader reader, DecoderContext context) {
        return reader.getCurrentBsonType() == BsonType.BINARY
                ? new Confidential(true, new Binary(reader.readBinaryData().getData()))
                : new Confidential(
                        false, new Binary(Wrapped.of(VALUES.decode(reader, context), VALUES)));
    }

    @Override
    public Class<Confidential> getEncoderClass() {
        return Confidential.class;
    }
}
