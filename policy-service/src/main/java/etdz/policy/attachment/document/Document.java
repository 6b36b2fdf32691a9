package etdz.policy.attachment.document;

import static etdz.policy.attachment.document.Document.Outcome.Reason.ALREADY_ARCHIVED;
import static etdz.policy.attachment.document.Document.Outcome.Reason.DOCUMENT_ARCHIVED;
import static etdz.policy.attachment.document.Document.Outcome.Reason.NOT_ARCHIVED;
import static etdz.policy.attachment.document.Document.Outcome.Reason.TOO_MANY_VERSIONS;
import static etdz.policy.attachment.document.Document.Outcome.Reason.VERSION_NOT_EARLIER;

import etdz.common.http.CreationKey;
import etdz.policy.attachment.document.Document.Outcome.Changed;
import etdz.policy.attachment.document.Document.Outcome.TurnedDown;
import etdz.policy.matter.MaterialCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A paper in its owner's store (材料), with every file that was ever put in for it. Nothing is
/// deleted: cases were given these files. It is kept by the owner alone and told to nobody, so it
/// has a revision, by which changes are guarded, and no events.
///
/// @param kind the material of the catalogue that it proves
/// @param versions newest first
/// @param changedAt when somebody last did something with it; the order of lists
public record Document(
        @BsonId DocumentId id,
        Owner owner,
        String name,
        @Nullable MaterialCode kind,
        List<DocumentVersion> versions,
        boolean archived,
        Instant changedAt,
        long revision) {

    private static final int MOST_VERSIONS = 100;

    public Document {
        versions = List.copyOf(versions);
    }

    /// An act changes the document or is turned down for a reason its owner can be told.
    public sealed interface Outcome {

        record Changed(Document next) implements Outcome {}

        record TurnedDown(Reason reason) implements Outcome {}

        enum Reason {
            ALREADY_ARCHIVED,
            NOT_ARCHIVED,
            DOCUMENT_ARCHIVED,
            VERSION_NOT_EARLIER,
            TOO_MANY_VERSIONS
        }
    }

    public static Document first(
            DocumentId id,
            Owner owner,
            String name,
            @Nullable MaterialCode kind,
            DocumentVersion version) {
        return new Document(
                id, owner, name, kind, List.of(version), false, version.uploadedAt(), 1);
    }

    public DocumentVersion newest() {
        return versions.getFirst();
    }

    public Optional<DocumentVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public Outcome renewed(DocumentVersion version, String newName) {
        if (archived) {
            return new TurnedDown(DOCUMENT_ARCHIVED);
        }
        if (versions.size() >= MOST_VERSIONS) {
            return new TurnedDown(TOO_MANY_VERSIONS);
        }
        return new Changed(
                with(
                        newName,
                        kind,
                        Stream.concat(Stream.of(version), versions.stream()).toList(),
                        false,
                        version.uploadedAt()));
    }

    /// Brings an earlier file back as the newest version.
    public Outcome restored(int number, String by, Instant at) {
        var newer = newest().number() + 1;
        return version(number)
                .filter(version -> !version.equals(newest()))
                .map(version ->
                        renewed(
                                version.again(
                                        newer,
                                        new CreationKey("restored " + id.version(newer), ""),
                                        by,
                                        at),
                                name))
                .orElseGet(() -> new TurnedDown(VERSION_NOT_EARLIER));
    }

    public Outcome described(String newName, @Nullable MaterialCode newKind, Instant at) {
        return archived
                ? new TurnedDown(DOCUMENT_ARCHIVED)
                : new Changed(with(newName, newKind, versions, false, at));
    }

    public Outcome archived(Instant at) {
        return archived
                ? new TurnedDown(ALREADY_ARCHIVED)
                : new Changed(with(name, kind, versions, true, at));
    }

    public Outcome unarchived(Instant at) {
        return archived
                ? new Changed(with(name, kind, versions, false, at))
                : new TurnedDown(NOT_ARCHIVED);
    }

    /// The same file however often it is confirmed; the first confirmation stays.
    public Document confirmed(int number, Provenance.Confirmation by) {
        return with(
                name,
                kind,
                versions.stream()
                        .map(version ->
                                version.number() == number
                                                && version.provenance().confirmation() == null
                                        ? version.confirmed(by)
                                        : version)
                        .toList(),
                archived,
                changedAt);
    }

    private Document with(
            String newName,
            @Nullable MaterialCode newKind,
            List<DocumentVersion> all,
            boolean away,
            Instant at) {
        return new Document(id, owner, newName, newKind, all, away, at, revision + 1);
    }
}
