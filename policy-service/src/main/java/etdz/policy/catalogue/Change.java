package etdz.policy.catalogue;

import org.jspecify.annotations.Nullable;

/// One element in which two texts of a matter differ.
///
/// @param pointer JSON Pointer to it: into the newer text, or the older one where it was removed
/// @param place the same, with codes in the place of numbers, for people
record Change(
        String pointer, String place, Kind kind, @Nullable Object before, @Nullable Object after) {

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
