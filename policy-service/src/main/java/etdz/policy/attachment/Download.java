package etdz.policy.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.policy.attachment.document.StoredFile;
import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The answer that carries a document's bytes: always saved, never shown in place, so that a file
/// cannot act in the page of the platform.
public final class Download {

    private Download() {}

    public static ResponseEntity<Resource> of(StoredFile file, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new InputStreamResource(bytes));
    }
}
