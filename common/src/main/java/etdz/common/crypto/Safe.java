package etdz.common.crypto;

import static java.nio.ByteBuffer.wrap;

import java.security.GeneralSecurityException;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/// Closes and opens the values of one field of one collection. What was closed for one document
/// does not open in another.
///
/// @param <T> what is stored as a document
public final class Safe<T> {

    private static final EncoderContext ENCODING = EncoderContext.builder().build();
    private static final DecoderContext DECODING = DecoderContext.builder().build();

    private final Seal seal;
    private final Codec<T> codec;
    private final String field;

    Safe(Seal seal, Codec<T> codec, String field) {
        this.seal = seal;
        this.codec = codec;
        this.field = field;
    }

    /// The value as it is stored.
    ///
    /// @param id of the document that holds it
    public Confidential close(String id, T value) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            codec.encode(writer, value, ENCODING);
            return new Confidential(true, new Binary(seal.close(buffer.toByteArray(), place(id))));
        }
    }

    /// The value.
    ///
    /// @throws Unreadable when it was closed with a key that is not here, for another document, or
    ///   changed since
    public T open(String id, Confidential held) {
        try (var reader = new BsonBinaryReader(wrap(text(id, held)))) {
            return codec.decode(reader, DECODING);
        } catch (GeneralSecurityException e) {
            throw new Unreadable(place(id), e);
        }
    }

    private byte[] text(String id, Confidential held) throws GeneralSecurityException {
        var bytes = held.bytes().getData();
        return held.closed() ? seal.open(bytes, place(id)) : bytes;
    }

    private String place(String id) {
        return field + "/" + id;
    }

    /// It names the place and nothing of what lies there.
    public static final class Unreadable extends RuntimeException {

        private Unreadable(String place, GeneralSecurityException cause) {
            super("Cannot be opened: " + place, cause);
        }
    }
}
