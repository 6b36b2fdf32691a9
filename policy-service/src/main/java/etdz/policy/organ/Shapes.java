package etdz.policy.organ;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the entries of the registers look like.
final class Shapes {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final int LONGEST_NAME = 100;
    private static final Bilingual LOWER_CASE =
            new Bilingual("2 至 60 位小写字母、数字或连字符", "2 to 60 lower-case letters, digits or hyphens");

    private Shapes() {}

    static void code(Complaints complaints, String pointer, @Nullable String code) {
        complaints.checked(pointer, code, it -> CODE.matcher(it).matches(), LOWER_CASE);
    }

    static Bilingual name(Complaints complaints, @Nullable Bilingual name) {
        return new Bilingual(
                complaints.text("/name/zh", name == null ? null : name.zh(), LONGEST_NAME),
                complaints.text("/name/en", name == null ? null : name.en(), LONGEST_NAME));
    }

    /// What is in a list, each once; complains of an empty place.
    static <T> Set<T> all(
            Complaints complaints, String pointer, @Nullable List<@Nullable T> given) {
        if (given == null) {
            return Set.of();
        }
        var there = new LinkedHashSet<T>();
        for (var i = 0; i < given.size(); i++) {
            var one = given.get(i);
            if (one == null) {
                complaints.needed(pointer + "/" + i);
            } else {
                there.add(one);
            }
        }
        return there;
    }
}
