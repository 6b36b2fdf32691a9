package etdz.policy.attachment;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.policy.attachment.FileType.Look;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.Document.Outcome.Changed;
import etdz.policy.attachment.document.Document.Outcome.TurnedDown;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.DocumentVersion;
import etdz.policy.attachment.document.Owner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes a file in: bytes first, then the record that makes it a document, or a version of one.
/// What is refused or broken off leaves nothing behind.
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

    /// Where a file goes: to nothing, then it is a new document, or to one that is held.
    private sealed interface Target {

        record New(Owner owner) implements Target {}

        /// @param read what its owner had read when he sent the file
        record Held(Document document, Optional<ETag> read) implements Target {}

        default String text() {
            return switch (this) {
                case New _ -> "";
                case Held(var document, _) -> document.id().value();
            };
        }
    }

    /// @param key who sends it under which key; the digest is added here, when the bytes are in
    Document store(Owner owner, String by, Particulars about, InputStream body, CreationKey key) {
        return taken(new Target.New(owner), by, about, body, key);
    }

    /// As the newest version. A repeat is known before it is asked what its owner had read.
    Document renew(
            Document held,
            Optional<ETag> read,
            String by,
            Particulars about,
            InputStream body,
            CreationKey key) {
        return taken(new Target.Held(held, read), by, about, body, key);
    }

    private Document taken(
            Target target, String by, Particulars about, InputStream body, CreationKey key) {
        try (var upload = new Upload(body)) {
            var earlier = documents.createdUnder(key.key());
            if (earlier.isPresent()) {
                upload.transferTo(OutputStream.nullOutputStream());
                return same(earlier.get(), key, hash(target, about, upload.sha256()));
            }
            if (target instanceof Target.Held(var held, var read)) {
                ETag.of(held.revision()).requireIn(read);
            }
            return written(target, by, about, upload, key);
        } catch (Upload.TooLarge e) {
            throw Problem.of(CONTENT_TOO_LARGE, "too-large");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document written(
            Target target, String by, Particulars about, Upload upload, CreationKey key)
            throws IOException {
        var content = new DocumentId("DOC-" + UuidCreator.getTimeOrderedEpoch());
        var bytes = new BufferedInputStream(upload, 1 << 16);
        var look = FileType.lookAt(bytes);
        if (look instanceof Look.Other) {
            throw notAllowed();
        }
        contents.write(content, bytes, clock.instant());
        var refused = true;
        try {
            var sha256 = upload.sha256();
            var hash = hash(target, about, sha256);
            var number =
                    switch (target) {
                        case Target.New _ -> 1;
                        case Target.Held(var held, _) -> held.newest().number() + 1;
                    };
            var version =
                    new DocumentVersion(
                            number,
                            content,
                            typeOf(content, look).mediaType(),
                            upload.size(),
                            sha256,
                            about.provenance(),
                            about.validity(),
                            clock.instant(),
                            by,
                            null,
                            new CreationKey(key.key(), hash));
            var next =
                    switch (target) {
                        case Target.New(var owner) ->
                                Document.first(content, owner, about.name(), about.kind(), version);
                        case Target.Held(var held, _) ->
                                changed(held.renewed(version, about.name()));
                    };
            refused = !(number == 1 ? documents.add(next) : documents.store(next));
            if (!refused) {
                contents.keep(content);
                return next;
            }
            return documents
                    .createdUnder(key.key())
                    .map(winner -> same(winner, key, hash))
                    .orElseThrow(ETag::stale);
        } catch (RuntimeException e) {
            // Unless it was refused, the record may be there all the same: `sweep` finds out.
            refused = e instanceof Problem;
            throw e;
        } finally {
            if (refused) {
                contents.drop(content);
            }
        }
    }

    private FileType typeOf(DocumentId content, Look look) throws IOException {
        return switch (look) {
            case Look.Known(var type) -> type;
            case Look.Zipped _ -> {
                try (var again = contents.read(content)) {
                    yield FileType.insideOf(again).orElseThrow(StoringDocument::notAllowed);
                }
            }
            case Look.Other _ -> throw notAllowed();
        };
    }

    static Document changed(Document.Outcome outcome) {
        return switch (outcome) {
            case Changed(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private static Document same(Document earlier, CreationKey key, String hash) {
        if (earlier.versions().stream()
                .map(DocumentVersion::creation)
                .noneMatch(creation -> creation.equals(new CreationKey(key.key(), hash)))) {
            throw CreationKeys.reused();
        }
        return earlier;
    }

    private static String hash(Target target, Particulars about, String sha256) {
        return String.join(" ", sha256, target.text(), about.toString());
    }

    private static Problem notAllowed() {
        return Problem.of(UNPROCESSABLE_CONTENT, "file-type-not-allowed");
    }

    /// Takes away what a crash left of uploads that never became documents.
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        for (var content : contents.unfinishedSince(clock.instant().minus(UNFINISHED))) {
            if (documents.holdsContent(content)) {
                contents.keep(content);
            } else {
                contents.drop(content);
            }
        }
    }
}
