package etdz.land.parcel;

import etdz.common.Bilingual;
import java.util.List;
import java.util.Optional;

/// The classification of land use (用地用海分类), as far as a zone needs it.
record LandUses(Bilingual document, String evidence, List<LandUse> uses) {

    record LandUse(String code, Bilingual name) {}

    LandUses {
        uses = List.copyOf(uses);
    }

    Optional<Bilingual> nameOf(String code) {
        return uses.stream().filter(use -> use.code().equals(code)).map(LandUse::name).findFirst();
    }
}
