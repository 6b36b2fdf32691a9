package etdz.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what a session leaves in the database (AES-GCM). The place where a text is stored is
/// bound in, so that it cannot be moved to another session.
public final class Seal {

    private static final int KEY_MARK = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final int current;

    Seal(List<byte[]> keys) {
        for (var key : keys) {
            this.keys.put(mark(key), new SecretKeySpec(key, "AES"));
        }
        this.current = mark(keys.getFirst());
    }

    /// A name that tells nothing of the secret it stands for.
    public static String nameOf(String secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256(secret.getBytes(UTF_8)));
    }

    public byte[] close(byte[] text, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, current, nonce, place).doFinal(text);
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
        var key = ByteBuffer.wrap(closed).getInt();
        var nonce = Arrays.copyOfRange(closed, KEY_MARK, KEY_MARK + NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                .doFinal(closed, KEY_MARK + NONCE, closed.length - KEY_MARK - NONCE);
    }

    private Cipher cipher(int mode, int mark, byte[] nonce, String place)
            throws GeneralSecurityException {
        var key = keys.get(mark);
        if (key == null) {
            throw new GeneralSecurityException("closed with a key that is not here");
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }

    private static int mark(byte[] key) {
        return ByteBuffer.wrap(sha256(key)).getInt();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
