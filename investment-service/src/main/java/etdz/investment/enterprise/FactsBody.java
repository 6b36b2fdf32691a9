package etdz.investment.enterprise;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.investment.classification.Industries;
import etdz.investment.enterprise.dossier.CapitalKind;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts that an officer tells: all of them; what is left out is not known.
record FactsBody(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String industryDivision,
        @Nullable Size size,
        @Nullable CapitalKind capitalKind,
        @Nullable String address) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 300;
    static final Bilingual NO_DIVISION =
            new Bilingual("国民经济行业分类（GB/T 4754-2017）中没有这个大类", "no division of GB/T 4754-2017");

    List<Said> read(Industries industries, Complaints complaints, String at) {
        var division = complaints.optionalText(at + "/industryDivision", industryDivision, 4);
        if (division != null && !division.isEmpty() && industries.find(division).isEmpty()) {
            complaints.at(at + "/industryDivision", NO_DIVISION);
        }
        return List.of(
                new Said(Name.NAME, complaints.text(at + "/name", name, LONGEST_NAME)),
                new Said(
                        Name.NAME_EN,
                        complaints.optionalText(at + "/nameEn", nameEn, LONGEST_NAME)),
                new Said(Name.INDUSTRY, division),
                new Said(Name.SIZE, size == null ? null : size.name()),
                new Said(Name.CAPITAL_KIND, capitalKind == null ? null : capitalKind.name()),
                new Said(
                        Name.ADDRESS,
                        complaints.optionalText(at + "/address", address, LONGEST_ADDRESS)));
    }
}
