package etdz.policy.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Field by field, what differs between two texts of a matter. Things with a code are the same
/// thing wherever they stand in their list.
final class Comparison {

    private static final String CODE = "code";

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    static List<Change> between(
            Map<String, Object> older, Map<String, Object> newer, Set<String> leftOut) {
        var comparison = new Comparison();
        Stream.concat(older.keySet().stream(), newer.keySet().stream())
                .distinct()
                .filter(name -> !leftOut.contains(name))
                .forEach(name ->
                        comparison.compare(
                                "/" + name, "/" + name, older.get(name), newer.get(name)));
        return List.copyOf(comparison.changes);
    }

    private void compare(
            String pointer, String place, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> older && after instanceof Map<?, ?> newer) {
            members(pointer, place, older, newer);
        } else if (before instanceof List<?> older && after instanceof List<?> newer) {
            if (coded(older) && coded(newer)) {
                things(pointer, place, older, newer);
            } else if (older.size() == newer.size()) {
                for (var i = 0; i < older.size(); i++) {
                    compare(pointer + "/" + i, place + "/" + i, older.get(i), newer.get(i));
                }
            } else {
                comings(pointer, place, older, newer);
            }
        } else {
            var kind =
                    before == null
                            ? Change.Kind.ADDED
                            : after == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
            changes.add(new Change(pointer, place, kind, before, after));
        }
    }

    private void members(String pointer, String place, Map<?, ?> older, Map<?, ?> newer) {
        var names = new LinkedHashSet<Object>(older.keySet());
        names.addAll(newer.keySet());
        names.forEach(name -> {
            var step = "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1");
            compare(pointer + step, place + step, older.get(name), newer.get(name));
        });
    }

    private void things(String pointer, String place, List<?> older, List<?> newer) {
        for (var i = 0; i < older.size(); i++) {
            var code = codeOf(older.get(i));
            var at = indexOf(newer, code);
            var step = "/" + (at < 0 ? i : at);
            compare(
                    pointer + step,
                    place + "/" + code,
                    older.get(i),
                    at < 0 ? null : newer.get(at));
        }
        for (var i = 0; i < newer.size(); i++) {
            var code = codeOf(newer.get(i));
            if (indexOf(older, code) < 0) {
                compare(pointer + "/" + i, place + "/" + code, null, newer.get(i));
            }
        }
    }

    /// Lists of other lengths: what is in one only, in the order in which it stands there.
    private void comings(String pointer, String place, List<?> older, List<?> newer) {
        var gone = new ArrayList<Object>(older);
        newer.forEach(gone::remove);
        for (var item : gone) {
            var step = "/" + older.indexOf(item);
            changes.add(new Change(pointer + step, place + step, Change.Kind.REMOVED, item, null));
        }
        var come = new ArrayList<Object>(newer);
        older.forEach(come::remove);
        for (var item : come) {
            var step = "/" + newer.lastIndexOf(item);
            changes.add(new Change(pointer + step, place + step, Change.Kind.ADDED, null, item));
        }
    }

    private static boolean coded(List<?> items) {
        var codes = items.stream().map(Comparison::codeOf).toList();
        return !codes.contains(null) && Set.copyOf(codes).size() == codes.size();
    }

    private static @Nullable String codeOf(@Nullable Object item) {
        return item instanceof Map<?, ?> members && members.get(CODE) instanceof String code
                ? code
                : null;
    }

    private static int indexOf(List<?> items, @Nullable String code) {
        for (var i = 0; i < items.size(); i++) {
            if (Objects.equals(codeOf(items.get(i)), code)) {
                return i;
            }
        }
        return -1;
    }
}
