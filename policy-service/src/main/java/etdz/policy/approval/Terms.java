package etdz.policy.approval;

import etdz.common.Bilingual;
import etdz.policy.clock.Ledger;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.Matter.ResultType;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The matter's terms of the day of submission: a later change of the catalogue does not touch a
/// running case.
public record Terms(
        MatterCode code,
        int version,
        Bilingual name,
        boolean sample,
        ResultType resultType,
        Limit statutory,
        Limit promised,
        List<Item> materials) {

    public Terms {
        materials = List.copyOf(materials);
    }

    public record Item(MaterialCode code, Bilingual name, Necessity necessity) {}

    public static Terms of(Matter matter) {
        return new Terms(
                matter.code(),
                matter.version(),
                matter.name(),
                matter.sample(),
                matter.resultType(),
                matter.statutoryLimit(),
                matter.promisedLimit(),
                matter.materials().stream()
                        .map(item -> new Item(item.code(), item.name(), item.necessity()))
                        .toList());
    }

    public Optional<Item> material(MaterialCode wanted) {
        return materials.stream().filter(item -> item.code().equals(wanted)).findFirst();
    }

    public Set<MaterialCode> with(Necessity necessity) {
        return materials.stream()
                .filter(item -> item.necessity() == necessity)
                .map(Item::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    Ledger clockFrom(LocalDate acceptedOn) {
        return Ledger.started(acceptedOn, statutory, promised);
    }
}
