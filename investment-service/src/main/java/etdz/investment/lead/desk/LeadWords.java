package etdz.investment.lead.desk;

import etdz.common.Bilingual;
import etdz.investment.lead.Source;
import java.util.Map;

/// What stages and sources of leads are called in a table.
final class LeadWords {

    private static final Map<String, Bilingual> STAGES =
            Map.of(
                    "LEAD", new Bilingual("线索", "Lead"),
                    "CONTACTED", new Bilingual("已联系", "Contacted"),
                    "NEGOTIATING", new Bilingual("在谈", "Negotiating"),
                    "SIGNED", new Bilingual("已签约", "Signed"),
                    "REGISTERED", new Bilingual("已注册", "Registered"),
                    "LOST", new Bilingual("已流失", "Lost"),
                    "CONVERTED", new Bilingual("已转项目", "Became a project"));

    private LeadWords() {}

    static Bilingual ofStage(String label) {
        return STAGES.getOrDefault(label, new Bilingual(label, label));
    }

    static Bilingual of(Source source) {
        return switch (source) {
            case ENQUIRY -> new Bilingual("投资者咨询", "Enquiry");
            case VISIT -> new Bilingual("走访", "Visit");
            case FAIR -> new Bilingual("展会", "Fair");
            case REFERRAL -> new Bilingual("转介", "Referral");
            case OUTPOST -> new Bilingual("驻点招商", "Outpost");
            case EXISTING_INVESTOR -> new Bilingual("以商招商", "Existing investor");
            case OTHER -> new Bilingual("其他", "Other");
        };
    }
}
