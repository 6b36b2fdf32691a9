package etdz.policy.notice.template;

import etdz.common.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// The words of a notice. A version that was published does not change; the newest holds.
///
/// @param id `<code>/<version>`
/// @param variables what may stand in braces
/// @param sms leaves the platform unprotected, so it may name a case and nothing else
public record Template(
        @BsonId String id,
        String code,
        long version,
        Set<String> variables,
        Bilingual title,
        Bilingual body,
        @Nullable Bilingual sms,
        String publishedBy,
        Instant publishedAt) {

    /// What may leave the platform in a text message.
    static final Set<String> HARMLESS = Set.of("case", "count");

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final int LONGEST_SMS = 140;
    private static final String ABSENT = "–";

    public Template {
        variables = Set.copyOf(variables);
    }

    /// Something wrong with a template, by JSON pointer.
    public record Fault(String pointer, Bilingual text) {}

    static String id(String code, long version) {
        return code + "/" + version;
    }

    List<Fault> lint() {
        var faults = new ArrayList<Fault>();
        check("/title", title, variables, faults);
        check("/body", body, variables, faults);
        if (sms != null) {
            check("/sms", sms, variables, faults);
            forEach(
                    "/sms",
                    sms,
                    (pointer, text) -> {
                        for (var name : names(text)) {
                            if (!HARMLESS.contains(name)) {
                                faults.add(
                                        new Fault(
                                                pointer,
                                                new Bilingual(
                                                        "短信中除办件编号外不得有变量：" + name,
                                                        "a text message names the case only, not "
                                                                + name)));
                            }
                        }
                        if (text.length() > LONGEST_SMS) {
                            faults.add(
                                    new Fault(
                                            pointer,
                                            new Bilingual(
                                                    "短信不得超过 140 字", "at most 140 characters")));
                        }
                    });
        }
        return faults;
    }

    private interface Check {
        void at(String pointer, String text);
    }

    private static void forEach(String pointer, Bilingual text, Check check) {
        check.at(pointer + "/zh", text.zh());
        check.at(pointer + "/en", text.en());
    }

    private static void check(String where, Bilingual both, Set<String> known, List<Fault> faults) {
        forEach(
                where,
                both,
                (pointer, text) -> {
                    if (text.isBlank()) {
                        faults.add(new Fault(pointer, new Bilingual("必填", "needed")));
                    }
                    for (var name : names(text)) {
                        if (!known.contains(name)) {
                            faults.add(
                                    new Fault(
                                            pointer,
                                            new Bilingual(
                                                    "未知变量：" + name, "unknown variable " + name)));
                        }
                    }
                    if (BRACE.matcher(VARIABLE.matcher(text).replaceAll("")).find()) {
                        faults.add(new Fault(pointer, new Bilingual("花括号不成对", "unpaired brace")));
                    }
                });
        if (!names(both.zh()).equals(names(both.en()))) {
            faults.add(
                    new Fault(
                            where,
                            new Bilingual("两种语言的变量不一致", "the languages name different variables")));
        }
    }

    private static Set<String> names(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Bilingual filled(Bilingual text, Map<String, Bilingual> values) {
        return new Bilingual(
                VARIABLE.matcher(text.zh()).replaceAll(it -> quoted(values.get(it.group(1)), true)),
                VARIABLE.matcher(text.en())
                        .replaceAll(it -> quoted(values.get(it.group(1)), false)));
    }

    /// A fact need not have every value that a template knows.
    private static String quoted(@Nullable Bilingual value, boolean chinese) {
        if (value == null) {
            return ABSENT;
        }
        return Matcher.quoteReplacement(chinese ? value.zh() : value.en());
    }
}
