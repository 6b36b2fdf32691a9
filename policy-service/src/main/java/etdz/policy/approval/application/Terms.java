package etdz.policy.approval.application;

import etdz.common.Bilingual;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.Handling.Silence;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.Matter.ResultType;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Placement.Action;
import etdz.policy.matter.ReviewDesk;
import etdz.policy.matter.SpecialProcedure;
import etdz.policy.matter.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The matter's terms of the day of submission: a later change of the catalogue does not touch a
/// running case.
///
/// @param signOff a second person signs before the decision goes out
/// @param joint several organs decide together; an extension needs the government's approval
/// @param desks that review by default
/// @param action whether something new is asked for, or a change of what was granted before
/// @param silence what it means when nobody decides in time
public record Terms(
        MatterCode code,
        int version,
        Bilingual name,
        boolean sample,
        ResultType resultType,
        Limit statutory,
        Limit promised,
        List<Item> materials,
        boolean signOff,
        boolean joint,
        List<ReviewDesk> desks,
        List<SpecialProcedure> procedures,
        @Nullable Validity validity,
        Action action,
        Silence silence) {

    /// What was stored before the last two existed has neither.
    public Terms {
        action = action == null ? Action.NEW : action;
        silence = silence == null ? Silence.NOTHING : silence;
        materials = List.copyOf(materials);
        desks = List.copyOf(desks);
        procedures = List.copyOf(procedures);
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
                        .toList(),
                matter.handling().signOff(),
                matter.handling().joint(),
                matter.handling().desks(),
                matter.specialProcedures(),
                matter.validity(),
                matter.action(),
                matter.handling().silence());
    }

    /// Whether a grant is a licence (证照) that is registered and shown.
    public boolean issuesLicence() {
        return validity != null && validity.licence() && action != Action.CANCEL;
    }

    public Optional<String> licenceType() {
        return Optional.ofNullable(validity).map(Validity::licenceType);
    }

    /// The last day of what begins to hold on a day; none where it holds until it is taken back.
    public @Nullable LocalDate lastDay(LocalDate from) {
        return validity == null ? null : validity.lastDay(from).orElse(null);
    }

    /// How long a procedure may stop the clock, where the catalogue says so.
    public Optional<Integer> cap(PauseGround ground) {
        return procedure(ground).flatMap(SpecialProcedure::cap);
    }

    /// The procedure of the matter that stops the clock on this ground.
    public Optional<SpecialProcedure> procedure(PauseGround ground) {
        return procedures.stream()
                .filter(it -> it.ground() != null && it.ground().name().equals(ground.value()))
                .findFirst();
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
}
