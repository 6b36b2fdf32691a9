package etdz.policy.attachment;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.policy.attachment.FileType.Look;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes a file in: bytes first, then the record that makes it a document. What is refused or
/// broken off leaves nothing behind.
@Component
class StoringDocument {

    private static final Duration UNFINISHED = Duration.ofHours(1);

    private final Documents documents;
    private final Contents contents;
    private final InstantSource clock;

    StoringDocument(Documents documents, Contents contents, InstantSource clock) {
        this.documents = documents;
        this.contents = contents;
        this.clock = clock;
    }

    /// @param key who sends it under which key; the digest is added here, when the bytes are in
    Document store(Owner owner, String name, InputStream body, CreationKey key) {
        try (var upload = new Upload(body)) {
            var earlier = documents.createdUnder(key.key());
            if (earlier.isPresent()) {
                upload.transferTo(OutputStream.nullOutputStream());
                return same(earlier.get(), name, upload.sha256());
            }
            return store(owner, name, upload, key);
        } catch (Upload.TooLarge e) {
            throw Problem.of(CONTENT_TOO_LARGE, "too-large");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document store(Owner owner, String name, Upload upload, CreationKey key)
            throws IOException {
        var id = new DocumentId("DOC-" + UuidCreator.getTimeOrderedEpoch());
        var bytes = new BufferedInputStream(upload, 1 << 16);
        var look = FileType.lookAt(bytes);
        if (look instanceof Look.Other) {
            throw notAllowed();
        }
        contents.write(id, bytes, clock.instant());
        var kept = false;
        try {
            var sha256 = upload.sha256();
            var document =
                    new Document(
                            id,
                            owner,
                            name,
                            typeOf(id, look).mediaType(),
                            upload.size(),
                            sha256,
                            clock.instant(),
                            new CreationKey(key.key(), hash(name, sha256)));
            kept = documents.add(document);
            return kept
                    ? document
                    : same(documents.createdUnder(key.key()).orElseThrow(), name, sha256);
        } finally {
            if (kept) {
                contents.keep(id);
            } else {
                contents.drop(id);
            }
        }
    }

    private FileType typeOf(DocumentId id, Look look) throws IOException {
        return switch (look) {
            case Look.Known(var type) -> type;
            case Look.Zipped _ -> {
                try (var again = contents.read(id)) {
                    yield FileType.insideOf(again).orElseThrow(StoringDocument::notAllowed);
                }
            }
            case Look.Other _ -> throw notAllowed();
        };
    }

    private static Document same(Document earlier, String name, String sha256) {
        if (!earlier.creation().hash().equals(hash(name, sha256))) {
            throw CreationKeys.reused();
        }
        return earlier;
    }

    private static String hash(String name, String sha256) {
        return sha256 + " " + name;
    }

    private static Problem notAllowed() {
        return Problem.of(UNPROCESSABLE_CONTENT, "file-type-not-allowed");
    }

    /// Takes away what a crash left of uploads that never became documents.
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        for (var id : contents.unfinishedSince(clock.instant().minus(UNFINISHED))) {
            if (documents.find(id).isPresent()) {
                contents.keep(id);
            } else {
                contents.drop(id);
            }
        }
    }
}
