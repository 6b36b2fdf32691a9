package etdz.common.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Closes texts before they are stored. The place where a text is stored is bound in, so that it
/// cannot be moved to another one.
public final class Seal {

    private static final int KEY_MARK = 4;
    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final Suite suite;
    private final Map<Integer, byte[]> keys = new LinkedHashMap<>();
    private final int current;

    /// @param keys of the length that the suite has; the first closes, all open
    public Seal(Suite suite, List<byte[]> keys) {
        this.suite = suite;
        for (var key : keys) {
            this.keys.put(mark(key), key.clone());
        }
        this.current = mark(keys.getFirst());
    }

    public byte[] close(byte[] text, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var closed = process(true, current, nonce, place, text);
            return ByteBuffer.allocate(KEY_MARK + NONCE + closed.length)
                    .putInt(current)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives back the text.
    ///
    /// @throws GeneralSecurityException when it was closed with another key or for another place
    public byte[] open(byte[] closed, String place) throws GeneralSecurityException {
        if (closed.length < KEY_MARK + NONCE) {
            throw new GeneralSecurityException("too short");
        }
        return process(
                false,
                ByteBuffer.wrap(closed).getInt(),
                Arrays.copyOfRange(closed, KEY_MARK, KEY_MARK + NONCE),
                place,
                Arrays.copyOfRange(closed, KEY_MARK + NONCE, closed.length));
    }

    private byte[] process(boolean closing, int mark, byte[] nonce, String place, byte[] text)
            throws GeneralSecurityException {
        var key = keys.get(mark);
        if (key == null) {
            throw new GeneralSecurityException("closed with a key that is not here");
        }
        return suite.process(closing, key, nonce, place.getBytes(UTF_8), text);
    }

    private static int mark(byte[] key) {
        return ByteBuffer.wrap(Sha256.of(key)).getInt();
    }
}
