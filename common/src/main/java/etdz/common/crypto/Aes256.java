package etdz.common.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM (NIST SP 800-38D), for what is the platform's own.
public final class Aes256 implements Suite {

    @Override
    public int keyBytes() {
        return 32;
    }

    @Override
    public byte[] process(boolean closing, byte[] key, byte[] nonce, byte[] place, byte[] text)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                closing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher.doFinal(text);
    }

    @Override
    public String toString() {
        return "AES-256";
    }
}
