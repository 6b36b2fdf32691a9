package etdz.investment.classification;

import org.jspecify.annotations.Nullable;

/// A division of GB/T 4754-2017 within its section.
///
/// @param section its letter
/// @param division two digits
/// @param name absent where the data do not have it
public record Industry(
        String section, String sectionName, String division, @Nullable String name) {}
