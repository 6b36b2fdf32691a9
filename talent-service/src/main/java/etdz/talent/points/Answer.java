package etdz.talent.points;

import java.math.BigDecimal;
import java.util.List;

/// What somebody says about himself under one criterion.
sealed interface Answer {

    record Amount(BigDecimal value) implements Answer {}

    record Choice(String code) implements Answer {}

    record Several(List<String> codes) implements Answer {

        public Several {
            codes = List.copyOf(codes);
        }
    }
}
