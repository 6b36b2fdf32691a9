package etdz.common.crypto;

import java.security.GeneralSecurityException;
import org.bson.codecs.Codec;
import org.bson.types.Binary;

/// Closes and opens the values of one field of one collection. What was closed for one document
/// does not open in another.
public final class Safe<T> {

    private final Seal seal;
    private final boolean closing;
    private final Codec<T> codec;
    private final String field;

    Safe(Seal seal, boolean closing, Codec<T> codec, String field) {
        this.seal = seal;
        this.closing = closing;
        this.codec = codec;
        this.field = field;
    }

    /// The value as it is stored.
    ///
    /// @param id of the document that holds it
    public Confidential close(String id, T value) {
        var text = Wrapped.of(value, codec);
        return new Confidential(closing, new Binary(closing ? seal.close(text, place(id)) : text));
    }

    /// The value.
    ///
    /// @throws Unreadable when it was closed with a key that is not here, for another document, or
    ///   changed since
    public T open(String id, Confidential held) {
        var bytes = held.bytes().getData();
        try {
            return Wrapped.read(held.closed() ? seal.open(bytes, place(id)) : bytes, codec);
        } catch (GeneralSecurityException e) {
            throw new Unreadable(place(id), e);
        }
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
