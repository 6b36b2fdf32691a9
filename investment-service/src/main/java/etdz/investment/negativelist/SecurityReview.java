package etdz.investment.negativelist;

import etdz.common.Bilingual;
import java.util.List;

/// That there is a security review (外商投资安全审查), and how long its steps take; never whether a plan
/// falls under it.
///
/// @param verified whether the terms were held against the official text
record SecurityReview(
        String title,
        String order,
        List<Step> steps,
        boolean verified,
        String evidence,
        Bilingual note) {

    record Step(Bilingual step, int workingDays) {}
}
