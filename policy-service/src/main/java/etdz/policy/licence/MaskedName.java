package etdz.policy.licence;

/// A holder's name as strangers may read it: enough to compare it with a paper, too little to
/// collect names.
final class MaskedName {

    private static final int LONGEST_OF_A_PERSON = 4;
    private static final int SHOWN_AT_EACH_END = 4;

    private MaskedName() {}

    static String of(String name) {
        var characters = name.codePoints().toArray();
        var shown = shown(characters.length);
        var masked = new StringBuilder();
        for (var i = 0; i < characters.length; i++) {
            if (i < Math.max(1, shown) || i >= characters.length - shown) {
                masked.appendCodePoint(characters[i]);
            } else {
                masked.append('*');
            }
        }
        return masked.toString();
    }

    /// At most a third of a name at each end; of a person's name the first character only.
    private static int shown(int length) {
        return length <= LONGEST_OF_A_PERSON ? 0 : Math.min(SHOWN_AT_EACH_END, length / 3);
    }
}
