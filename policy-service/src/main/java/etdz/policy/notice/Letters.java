package etdz.policy.notice;

import etdz.common.Bilingual;
import etdz.policy.notice.Preferences.Language;
import etdz.policy.notice.template.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts notices into the words of a message, in the language of its reader.
record Letters(String publicUrl, Template digest) {

    record Letter(String subject, String text) {}

    Letter of(List<Notice> notices, Preferences reader, boolean together) {
        var language = reader.language();
        if (!together) {
            var one = notices.getFirst();
            return new Letter(
                    in(language, one.title()), in(language, one.body()) + "\n" + link(one));
        }
        var count = Integer.toString(notices.size());
        var values = Map.of("count", new Bilingual(count, count));
        var lines =
                notices.stream()
                        .map(it -> in(language, it.title()) + "\n" + link(it))
                        .collect(Collectors.joining("\n\n"));
        return new Letter(
                in(language, digest.filled(digest.title(), values)),
                in(language, digest.filled(digest.body(), values)) + "\n\n" + lines);
    }

    static String sms(Notice notice, Preferences reader) {
        var words = notice.sms();
        return in(reader.language(), words == null ? notice.title() : words);
    }

    private String link(Notice notice) {
        return publicUrl + notice.link();
    }

    private static String in(Language language, Bilingual text) {
        return language == Language.EN ? text.en() : text.zh();
    }
}
