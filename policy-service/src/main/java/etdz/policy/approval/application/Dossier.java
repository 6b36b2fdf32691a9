package etdz.policy.approval.application;

import etdz.policy.attachment.document.DocumentId;
import etdz.policy.matter.MaterialCode;
import etdz.policy.words.NameWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the applicant handed in: the answers as JSON text, in which no member can be mistaken for
/// an operator of the database, and a document for each material.
///
/// @param project what the answers say of a project, where granting opens one
/// @param projectCode of the project (项目代码) that the answers name, where the matter asks for it
/// @param words pieces of what it is about, under which a search finds the case
public record Dossier(
        String form,
        @Nullable Project project,
        @Nullable String projectCode,
        @Nullable List<String> words,
        List<Given> materials) {

    public Dossier {
        words = words == null ? null : List.copyOf(words);
        materials = List.copyOf(materials);
    }

    public Dossier(
            String form,
            @Nullable Project project,
            @Nullable String projectCode,
            List<Given> materials) {
        this(
                form,
                project,
                projectCode,
                project == null ? null : NameWords.of(project.name()).pieces(),
                materials);
    }

    public record Given(MaterialCode material, DocumentId document, String documentName) {}

    public Optional<Given> given(MaterialCode material) {
        return materials.stream().filter(given -> given.material().equals(material)).findFirst();
    }

    /// What the application is about, where its answers name a project.
    public @Nullable String subject() {
        return project == null ? null : project.name();
    }

    /// It comes last.
    public Dossier with(Given newer) {
        var others = materials.stream().filter(g -> !g.material().equals(newer.material()));
        return new Dossier(
                form,
                project,
                projectCode,
                words,
                Stream.concat(others, Stream.of(newer)).toList());
    }
}
