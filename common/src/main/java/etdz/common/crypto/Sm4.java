package etdz.common.crypto;

import java.security.GeneralSecurityException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// SM4-GCM (GB/T 32907-2016), for personal data.
public final class Sm4 implements Suite {

    @Override
    public int keyBytes() {
        return 16;
    }

    @Override
    public byte[] process(boolean closing, byte[] key, byte[] nonce, byte[] place, byte[] text)
            throws GeneralSecurityException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(closing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place));
        var processed = new byte[cipher.getOutputSize(text.length)];
        try {
            var length = cipher.processBytes(text, 0, text.length, processed, 0);
            cipher.doFinal(processed, length);
            return processed;
        } catch (InvalidCipherTextException e) {
            throw new GeneralSecurityException(e);
        }
    }

    @Override
    public String toString() {
        return "SM4";
    }
}
