package etdz.investment.project.authority;

import etdz.common.ZoneCode;
import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.investment.project.authority.Authority.Known;
import etdz.investment.project.authority.Authority.Mode;
import etdz.investment.project.authority.Authority.NeedsManual;
import etdz.investment.project.authority.Authority.Organ;
import etdz.investment.project.authority.Authority.Unknown;
import etdz.investment.project.authority.PowerClient.Body;
import etdz.investment.project.authority.PowerClient.Holder;
import feign.FeignException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Asks the register of powers who decides on the matters that follow a project. Where it cannot be
/// asked, or says what cannot be meant, the answer is unknown: nobody is named by guess.
@Component
class AskingWhoDecides {

    private static final Logger log = LoggerFactory.getLogger(AskingWhoDecides.class);
    private static final String NOT_REGISTERED = "\"NEEDS_MANUAL\"";

    private final FollowUpMatters matters;
    private final PowerClient client;
    private final OutsideSystem register;
    private final AuthoritySettings settings;

    AskingWhoDecides(
            FollowUpMatters matters,
            PowerClient client,
            @Qualifier("powerSystem") OutsideSystem register,
            AuthoritySettings settings) {
        this.matters = matters;
        this.client = client;
        this.register = register;
        this.settings = settings;
    }

    /// One question after the other, so that one caller never fills the bulkhead; what is not asked
    /// in good time is unknown.
    ///
    /// @param token of the user for whom it is asked
    List<Authority> about(ZoneCode zone, LocalDate on, String token) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        return matters.codes().stream()
                .map(matter ->
                        System.nanoTime() - deadline < 0
                                ? ask(matter, zone, on, token)
                                : new Unknown(matter))
                .toList();
    }

    private Authority ask(MatterCode matter, ZoneCode zone, LocalDate on, String token) {
        try {
            return register.<Authority>ask(() -> known(matter, zone, on, token))
                    .orElseGet(() -> new NeedsManual(matter));
        } catch (Away e) {
            log.atWarn()
                    .addKeyValue("matter", matter.value())
                    .addKeyValue("zone", zone.value())
                    .log("Nobody says who decides: {}", String.valueOf(e.getCause()));
            return new Unknown(matter);
        }
    }

    private Known known(MatterCode matter, ZoneCode zone, LocalDate on, String token) {
        var answer = answer(matter, zone, on, token);
        if (answer == null
                || !matter.value().equals(answer.matter())
                || !zone.value().equals(answer.zone())
                || !on.equals(answer.on())) {
            throw new UselessAnswer("The register answered something else");
        }
        return new Known(
                matter,
                organ(answer.holder()),
                mode(answer.mode()),
                organ(answer.issuer()),
                organ(answer.liableOrgan()),
                organ(answer.defendant()),
                text(answer.legalBasis()));
    }

    /// That there is no such entry is an answer only in the register's own words.
    private @Nullable Holder answer(MatterCode matter, ZoneCode zone, LocalDate on, String token) {
        try {
            return client.holder("Bearer " + token, matter.value(), zone.value(), on.toString());
        } catch (FeignException.NotFound e) {
            if (e.contentUTF8().contains(NOT_REGISTERED)) {
                throw e;
            }
            throw new UselessAnswer("Not found, but not by the register");
        }
    }

    private static Organ organ(@Nullable Body body) {
        if (body == null) {
            throw new UselessAnswer("The register names no organ");
        }
        return new Organ(text(body.organ()), text(body.name()));
    }

    private static Mode mode(@Nullable String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UselessAnswer("An unknown mode: " + name));
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new UselessAnswer("The register left something out");
        }
        return text;
    }
}
