package etdz.policy.approval.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Queue;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/// As much of a stored case as a list shows of it: a fraction of what is stored.
public record CaseLine(
        @BsonId CaseId id,
        Filed application,
        @Nullable Contents dossier,
        Stood stage,
        Status status,
        @Nullable String handler,
        @Nullable Queue queue,
        long version) {

    /// The fields that are read.
    public static final List<String> FIELDS =
            List.of(
                    "application.matter.code",
                    "application.matter.name",
                    "application.zone",
                    "application.applicant",
                    "application.receivedAt",
                    "dossier.project.name",
                    "stage.is",
                    "status",
                    "handler",
                    "queue",
                    "version");

    public record Filed(Named matter, ZoneCode zone, Applicant applicant, Instant receivedAt) {

        public LocalDate receivedOn() {
            return China.dayOf(receivedAt);
        }
    }

    public record Named(MatterCode code, Bilingual name) {}

    public record Contents(@Nullable About project) {}

    public record About(String name) {}

    public record Stood(@BsonProperty("is") String name) {}

    static CaseLine of(Case held) {
        var application = held.application();
        var matter = application.matter();
        var subject = held.dossier().subject();
        return new CaseLine(
                held.id(),
                new Filed(
                        new Named(matter.code(), matter.name()),
                        application.zone(),
                        application.applicant(),
                        application.receivedAt()),
                new Contents(subject == null ? null : new About(subject)),
                new Stood(held.stage().name()),
                held.status(),
                held.handler(),
                held.queue(),
                held.version());
    }

    /// What it is about in the applicant's words.
    public @Nullable String subject() {
        return dossier == null || dossier.project() == null ? null : dossier.project().name();
    }
}
