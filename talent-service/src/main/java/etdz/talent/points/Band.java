package etdz.talent.points;

import etdz.common.Bilingual;
import java.math.BigDecimal;

/// What an amount from here up to the next band is worth.
record Band(BigDecimal from, int points, Bilingual label) {}
