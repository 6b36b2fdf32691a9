package etdz.policy.attachment.document;

import etdz.common.Code;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a document, `DOC-1`, or one version of it, `DOC-1.3`. The first version bears the name of
/// the document.
public record DocumentId(String value) implements Code {

    private static final Pattern VERSION = Pattern.compile("(.+)\\.([1-9]\\d{0,4})");

    public DocumentId document() {
        var version = VERSION.matcher(value);
        return version.matches() ? new DocumentId(version.group(1)) : this;
    }

    /// Absent where it names the document.
    public Optional<Integer> number() {
        var version = VERSION.matcher(value);
        return version.matches()
                ? Optional.of(Integer.valueOf(version.group(2)))
                : Optional.empty();
    }

    public DocumentId version(int number) {
        return number == 1 ? this : new DocumentId(value + "." + number);
    }
}
