package etdz.land;

import java.time.LocalDate;

/// A feature's part of a demonstration: invented data, the same each time.
public interface Seeding {

    String noun();

    /// How many there are in all.
    int size();

    /// Adds what is not there yet and tells how many that were.
    int seed(LocalDate today);
}
