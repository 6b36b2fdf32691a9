package etdz.policy.approval.filing;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.http.Complaints;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.attachment.Attachments;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Offer;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Necessity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what an applicant hands in, or tells all that is wrong with it.
@Component
public class Dossiers {

    private static final int MOST_MATERIALS = 50;

    /// A document for a material, as it is sent.
    public record Handed(@Nullable MaterialCode material, @Nullable DocumentId document) {}

    private final Forms forms;
    private final Attachments attachments;

    Dossiers(Forms forms, Attachments attachments) {
        this.forms = forms;
        this.attachments = attachments;
    }

    /// Complete: every main material has a document of the applicant's own.
    public Dossier complete(
            Matter matter,
            CreditCode applicant,
            Map<String, Object> form,
            List<Given> earlier,
            List<Handed> handed,
            Complaints complaints) {
        var faults = forms.faults(matter, form);
        faults.forEach(complaints::add);
        var given = given(matter, applicant, handed, complaints);
        var newer = given.stream().map(Given::material).collect(Collectors.toSet());
        var all = new ArrayList<>(earlier);
        all.removeIf(old -> newer.contains(old.material()));
        all.addAll(given);
        var covered = all.stream().map(Given::material).collect(Collectors.toSet());
        matter.materials(Necessity.MAIN).stream()
                .filter(main -> !covered.contains(main))
                .map(MaterialCode::value)
                .sorted()
                .forEach(code ->
                        complaints.at(
                                "/materials", "缺少主要材料：" + code, "main material missing: " + code));
        complaints.raise();
        return new Dossier(
                forms.write(form), forms.project(matter, form), Forms.projectCode(form), all);
    }

    /// One document for one material of a running case.
    public Given given(Matter matter, CreditCode applicant, Handed handed) {
        var complaints = new Complaints();
        var given = given(matter, applicant, List.of(handed), complaints);
        complaints.raise();
        return given.getFirst();
    }

    private List<Given> given(
            Matter matter, CreditCode applicant, List<Handed> handed, Complaints complaints) {
        if (handed.size() > MOST_MATERIALS) {
            complaints.at("/materials", "材料过多", "too many materials");
            return List.of();
        }
        var own = own(applicant, handed);
        var seen = new HashSet<MaterialCode>();
        var given = new ArrayList<Given>();
        for (var i = 0; i < handed.size(); i++) {
            var at = "/materials/" + i;
            var material = handed.get(i).material();
            var document = handed.get(i).document();
            var offer = document == null ? null : own.get(document);
            if (material == null || matter.material(material).isEmpty()) {
                complaints.at(at + "/material", "该事项没有这项材料", "no such material");
            } else if (!seen.add(material)) {
                complaints.at(at + "/material", "同一材料只能提交一次", "given twice");
            } else {
                switch (offer) {
                    case null ->
                            complaints.at(
                                    at + "/document", "材料库中没有这份文件", "no such document of yours");
                    case Offer.Refused(var reason) -> {
                        var text = why(reason);
                        complaints.at(at + "/document", text.zh(), text.en());
                    }
                    case Offer.Good(var file) ->
                            given.add(new Given(material, file.id(), file.name()));
                }
            }
        }
        return given;
    }

    private static Bilingual why(Offer.Obstacle reason) {
        return switch (reason) {
            case EXPIRED -> new Bilingual("文件已过有效期", "the document has expired");
            case ARCHIVED -> new Bilingual("文件已归档", "the document is archived");
            case SUPERSEDED -> new Bilingual("文件已有新版本", "there is a newer version");
        };
    }

    private Map<DocumentId, Offer> own(CreditCode applicant, List<Handed> handed) {
        var ids = handed.stream().map(Handed::document).filter(Objects::nonNull).toList();
        return attachments.offered(applicant, ids);
    }
}
