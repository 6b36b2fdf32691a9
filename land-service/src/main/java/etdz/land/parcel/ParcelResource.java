package etdz.land.parcel;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.MoneyView;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.land.idle.IdleCause;
import etdz.land.idle.IdleFacts;
import etdz.land.idle.IdleFinding;
import etdz.land.idle.IdleRules;
import etdz.land.idle.IdleState;
import etdz.land.idle.Remedy;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The parcels of a zone for its staff, and of an enterprise for itself.
@RestController
@RequestMapping("/api/land/parcels")
class ParcelResource {

    private static final String READERS =
            "hasAnyRole('OFFICER', 'LAND_OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER',"
                    + " 'SUPERVISOR', 'APPLICANT')";

    private final Parcels parcels;
    private final LandUses uses;
    private final IdleRules idle;
    private final Paging paging;
    private final InstantSource clock;

    ParcelResource(
            Parcels parcels, LandUses uses, IdleRules idle, Paging paging, InstantSource clock) {
        this.parcels = parcels;
        this.uses = uses;
        this.idle = idle;
        this.paging = paging;
        this.clock = clock;
    }

    record UseView(String code, Bilingual name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParcelView(
            ParcelId id,
            ZoneCode zone,
            RealEstateUnit realEstateUnit,
            Bilingual location,
            UseView use,
            Outline boundary,
            BigDecimal squareMetres,
            BigDecimal mu,
            @Nullable CreditCode holder,
            SupplyView supply,
            @Nullable IdleView idle,
            long version) {}

    /// @param ready of a reserved parcel only; the other facts of a supplied one only
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SupplyView(
            String state,
            @Nullable Boolean ready,
            @Nullable SupplyMode mode,
            @Nullable String contractNumber,
            @Nullable LocalDate contractOn,
            @Nullable WorkView work) {

        static SupplyView of(Supply supply) {
            return switch (supply) {
                case Supply.Reserved(var ready) ->
                        new SupplyView("Reserved", ready, null, null, null, null);
                case Supply.Supplied(var mode, var number, var on, var work) ->
                        new SupplyView("Supplied", null, mode, number, on, WorkView.of(work));
            };
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkView(
            LocalDate agreedStart,
            @Nullable LocalDate started,
            @Nullable BigDecimal builtShare,
            @Nullable BigDecimal investShare,
            @Nullable LocalDate stopped,
            @Nullable IdleCause cause,
            @Nullable MoneyView price) {

        static WorkView of(IdleFacts work) {
            return new WorkView(
                    work.agreedStart(),
                    work.started(),
                    work.builtShare(),
                    work.investShare(),
                    work.stopped(),
                    work.cause(),
                    Optional.ofNullable(work.price()).map(MoneyView::of).orElse(null));
        }
    }

    /// @param daysToNextLine until the next consequence falls due if nothing happens
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IdleView(
            IdleState state,
            @Nullable MoneyView fee,
            List<Remedy> remedies,
            @Nullable LocalDate nextLine,
            @Nullable Long daysToNextLine,
            String rule) {

        static IdleView of(IdleFinding finding, LocalDate today) {
            return new IdleView(
                    finding.state(),
                    finding.fee().map(MoneyView::of).orElse(null),
                    finding.remedies(),
                    finding.nextLine().orElse(null),
                    finding.nextLine()
                            .map(line -> ChronoUnit.DAYS.between(today, line))
                            .orElse(null),
                    finding.rule());
        }
    }

    @GetMapping
    @PreAuthorize(READERS)
    ResponseEntity<Listing<ParcelView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        return paging.answer(
                parcels.list(zone, actor.scope(), paging.request(limit, cursor)).map(this::view));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<ParcelView> show(Actor actor, @PathVariable ParcelId id) {
        var parcel =
                parcels.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-parcel"));
        return ETag.of(parcel.version()).on(view(parcel));
    }

    private ParcelView view(Parcel parcel) {
        var today = China.dayOf(clock.instant());
        return new ParcelView(
                parcel.id(),
                parcel.zone(),
                parcel.unit(),
                parcel.location(),
                new UseView(
                        parcel.use(),
                        uses.nameOf(parcel.use())
                                .orElse(new Bilingual(parcel.use(), parcel.use()))),
                parcel.outline(),
                parcel.squareMetres(),
                parcel.mu(),
                parcel.holder(),
                SupplyView.of(parcel.supply()),
                parcel.supply() instanceof Supply.Supplied supplied
                        ? IdleView.of(idle.judge(supplied.work(), today), today)
                        : null,
                parcel.version());
    }
}
