package etdz.talent.points;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.util.Optional;

/// Points that the region gives to talent in short supply (地方鼓励性加分): taken as stated, since only
/// the region can grant them.
record Bonus(
        Bilingual name,
        Bilingual unit,
        BigDecimal least,
        int max,
        String grantedBy,
        Bilingual rule) {

    Line line(String criterion, int granted) {
        return new Line(
                criterion,
                name,
                new Answer.Amount(BigDecimal.valueOf(granted)),
                granted,
                max,
                rule,
                Optional.empty());
    }
}
