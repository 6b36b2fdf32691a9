package etdz.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/// A request's body on its way to the service, byte for byte and never more than the bound, however
/// its length was announced.
final class Body extends AbstractHttpEntity {

    private static final int CHUNK = 16 * 1024;

    /// The body grew over the bound.
    static final class TooLarge extends IOException {}

    /// The caller stopped sending.
    static final class Broken extends IOException {

        Broken(IOException cause) {
            super(cause);
        }
    }

    private final HttpServletRequest request;
    private final long bound;

    private Body(HttpServletRequest request, long bound) {
        super((String) null, null, request.getContentLengthLong() < 0);
        this.request = request;
        this.bound = bound;
    }

    static @Nullable Body of(HttpServletRequest request, long bound) throws TooLarge {
        var length = request.getContentLengthLong();
        if (length > bound) {
            throw new TooLarge();
        }
        return length > 0 || request.getHeader("Transfer-Encoding") != null
                ? new Body(request, bound)
                : null;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var in = request.getInputStream();
        var length = getContentLength();
        var chunk = new byte[length > 0 && length < CHUNK ? (int) length : CHUNK];
        var sent = 0L;
        for (var n = read(in, chunk); n >= 0; n = read(in, chunk)) {
            sent += n;
            if (sent > bound) {
                throw new TooLarge();
            }
            out.write(chunk, 0, n);
        }
    }

    private static int read(InputStream in, byte[] chunk) throws Broken {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    @Override
    public long getContentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public InputStream getContent() throws IOException {
        return request.getInputStream();
    }

    @Override
    public void close() {}
}
