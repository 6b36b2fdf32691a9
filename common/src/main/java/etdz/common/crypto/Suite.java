package etdz.common.crypto;

import java.security.GeneralSecurityException;

/// A cipher that also notices any change: Galois/counter mode with a tag of 16 bytes.
public interface Suite {

    int TAG_BITS = 128;

    /// How long a key is.
    int keyBytes();

    /// Closes, or opens what was closed with the same key, nonce and place.
    ///
    /// @param nonce 12 bytes, never twice with one key
    /// @param place what is bound in, without being stored
    byte[] process(boolean closing, byte[] key, byte[] nonce, byte[] place, byte[] text)
            throws GeneralSecurityException;
}
