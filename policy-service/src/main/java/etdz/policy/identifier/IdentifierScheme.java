package etdz.policy.identifier;

import etdz.common.CreditCode;
import etdz.policy.data.DataFiles;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the identifier of a licence is put together. What was not verified against the text of the
/// standard is data here, not code.
///
/// @param root the arc under which the country registers licences
/// @param evidence how sure we are of all this
public record IdentifierScheme(
        String standard,
        String root,
        int serialDigits,
        int versionDigits,
        String evidence,
        String note) {

    private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{1,40}");

    /// What a look at an identifier alone tells.
    public enum Verdict {
        VALID,
        WRONG_SHAPE,
        WRONG_CHECK_CHARACTER
    }

    /// The scheme that comes with the service.
    public static IdentifierScheme current() {
        return DataFiles.rows("licence-identifier.json", IdentifierScheme.class).getFirst();
    }

    /// A new identifier.
    ///
    /// @param type code of the kind of licence, as the catalogue has it
    public LicenceIdentifier compose(String type, CreditCode issuer, long serial, int version) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not a type of licences: " + type);
        }
        var series =
                "%s.%s.%s.%s".formatted(root, type, issuer.value(), padded(serial, serialDigits));
        return versioned(series, version);
    }

    /// What supersedes a licence has the same serial number and the next version.
    public LicenceIdentifier next(LicenceIdentifier earlier) {
        return versioned(earlier.series(), earlier.version() + 1);
    }

    private LicenceIdentifier versioned(String series, int version) {
        var checked = series + "." + padded(version, versionDigits);
        return new LicenceIdentifier(checked + "." + checkCharacter(checked));
    }

    private char checkCharacter(String checked) {
        return CheckCharacter.of(checked.substring(root.length()).replace(".", ""));
    }

    private static String padded(long number, int digits) {
        var text = String.valueOf(number);
        if (number < 1 || text.length() > digits) {
            throw new IllegalArgumentException(number + " does not fit into " + digits + " digits");
        }
        return "0".repeat(digits - text.length()) + text;
    }

    /// As somebody types or pastes it: in small letters, full-width, with blanks.
    public LicenceIdentifier read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return new LicenceIdentifier(plain.toUpperCase(Locale.ROOT));
    }

    public Verdict look(LicenceIdentifier identifier) {
        var text = identifier.value();
        if (!shape().matcher(text).matches()) {
            return Verdict.WRONG_SHAPE;
        }
        var last = text.lastIndexOf('.');
        return text.charAt(last + 1) == checkCharacter(text.substring(0, last))
                ? Verdict.VALID
                : Verdict.WRONG_CHECK_CHARACTER;
    }

    private Pattern shape() {
        return Pattern.compile(
                "%s\\.%s\\.[0-9A-Z]{18}\\.[0-9]{%d}\\.[0-9]{%d}\\.[0-9A-Z]"
                        .formatted(
                                Pattern.quote(root), TYPE.pattern(), serialDigits, versionDigits));
    }
}
