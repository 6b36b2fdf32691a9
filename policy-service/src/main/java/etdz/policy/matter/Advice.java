package etdz.policy.matter;

import etdz.common.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else an applicant should know.
///
/// @param reconsideration where an administrative review is asked for (行政复议)
/// @param litigation the court (行政诉讼)
/// @param quantityLimit how many are granted, where their number is bounded (数量限制)
/// @param intermediaries services of third parties that are needed first (中介服务)
/// @param yearlyCheck 年审年检, where there is one
/// @param keywords everyday words by which people look for it
public record Advice(
        @Nullable Bilingual reconsideration,
        @Nullable Bilingual litigation,
        List<Bilingual> rights,
        List<Bilingual> duties,
        List<Question> faq,
        @Nullable Bilingual quantityLimit,
        List<Bilingual> intermediaries,
        @Nullable Bilingual yearlyCheck,
        List<String> keywords) {

    static final Advice NONE =
            new Advice(
                    null, null, List.of(), List.of(), List.of(), null, List.of(), null, List.of());

    public Advice {
        rights = List.copyOf(rights);
        duties = List.copyOf(duties);
        faq = List.copyOf(faq);
        intermediaries = List.copyOf(intermediaries);
        keywords = List.copyOf(keywords);
    }

    /// A question that is asked often (常见问题), and its answer.
    public record Question(Bilingual asked, Bilingual answer) {}
}
