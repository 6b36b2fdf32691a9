package etdz.gateway.session;

import etdz.common.crypto.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;

/// The stored form of a session's attributes: Java's serialisation, read back only into classes
/// that a log-in consists of, and sealed.
final class Attributes {

    private static final ObjectInputFilter ALLOWED =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=24;maxrefs=4000;maxbytes=131072;maxarray=4000;"
                            + "java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;"
                            + "org.springframework.security.core.**;"
                            + "org.springframework.security.oauth2.**;"
                            + "org.springframework.security.authentication.**;"
                            + "org.springframework.security.web.**;!*");

    private final Seal seal;

    Attributes(Seal seal) {
        this.seal = seal;
    }

    byte[] store(Object value, String place) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seal.close(bytes.toByteArray(), place);
    }

    Object restore(byte[] stored, String place) throws GeneralSecurityException, IOException {
        var bytes = new ByteArrayInputStream(seal.open(stored, place));
        try (var in = new ObjectInputStream(bytes)) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
