package etdz.investment.escort.mandate;

import org.jspecify.annotations.Nullable;

/// The one who accompanies the project (代办员), named by the zone, and how to reach him.
///
/// @param id of the user
public record Agent(String id, String name, String phone, @Nullable String email) {}
