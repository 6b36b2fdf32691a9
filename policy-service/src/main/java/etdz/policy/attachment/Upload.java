package etdz.policy.attachment;

import etdz.common.crypto.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Bytes on their way in: counted, digested, and cut off when they are too many.
final class Upload extends FilterInputStream {

    static final long MOST_BYTES = 20L << 20;

    /// More bytes came than are taken.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    private final MessageDigest digest = Sha256.empty();
    private long size;

    Upload(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var n = super.read(into, offset, length);
        if (n > 0) {
            size += n;
            if (size > MOST_BYTES) {
                throw new TooLarge();
            }
            digest.update(into, offset, n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long size() {
        return size;
    }

    /// To be asked once, at the end.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
