package etdz.policy.clock.calendar;

import etdz.common.crypto.Sha256;
import etdz.policy.clock.overlay.Division;
import etdz.policy.clock.overlay.Overlay.State;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// What the calendar consists of at one time: the newest version of every year, and the state in
/// which the festivals of every division are. Due dates of one edition agree with each other;
/// another edition makes them be counted anew.
///
/// @param notices ids, by year
/// @param overlays all of them, by division: one that is switched off again is at another version
public record Edition(List<String> notices, List<Local> overlays) {

    private static final int SHORT = 16;

    public Edition {
        notices = List.copyOf(notices);
        overlays = List.copyOf(overlays);
    }

    /// A division with festivals, and whether they are days off.
    ///
    /// @param version of the switch
    public record Local(Division division, long version, State state) {}

    /// Of what was published, not of what it comes to: versions only go up, so that what was taken
    /// back is an edition of its own.
    public String id() {
        var digest = Sha256.empty();
        notices.forEach(id -> digest.update(bytes(id)));
        overlays.forEach(it -> digest.update(bytes(it.division().value() + "/" + it.version())));
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    private static byte[] bytes(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
