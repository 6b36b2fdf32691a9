package etdz.investment.enterprise.registry;

import etdz.common.CreditCode;
import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.investment.enterprise.registry.RegistryClient.Entry;
import etdz.investment.enterprise.registry.Standing.Reason;
import etdz.investment.enterprise.registry.Standing.Stale;
import etdz.investment.enterprise.registry.Standing.Unverified;
import etdz.investment.enterprise.registry.Standing.Verified;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Finds out how an enterprise stands with the registry: a good answer holds for a while, and is
/// the fallback when the registry is away.
@Component
public class AskingRegistry {

    private static final Logger log = LoggerFactory.getLogger(AskingRegistry.class);

    private final RegistryClient client;
    private final OutsideSystem registry;
    private final RegistryAnswers answers;
    private final RegistrySettings settings;
    private final InstantSource clock;

    AskingRegistry(
            RegistryClient client,
            @Qualifier("registrySystem") OutsideSystem registry,
            RegistryAnswers answers,
            RegistrySettings settings,
            InstantSource clock) {
        this.client = client;
        this.registry = registry;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /// Asks unless a fresh answer is there. A wrong check character is a reason to ask, not to
    /// refuse; a code of another shape is not asked about.
    public Standing about(CreditCode code) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var last = answers.find(code);
        var known = last.map(answer -> Standing.of(answer, now, settings.freshFor()));
        return known.orElse(null) instanceof Verified verified ? verified : ask(code, last, now);
    }

    /// Asks although a fresh answer may be there: somebody wants to know how it is now.
    public Standing askAgain(CreditCode code) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return ask(code, answers.find(code), now);
    }

    private Standing ask(CreditCode code, Optional<RegistryAnswer> last, Instant now) {
        if (code.verdict() == CreditCode.Verdict.WRONG_SHAPE) {
            return new Unverified(code, Reason.UNKNOWN_TO_REGISTRY);
        }
        try {
            return registry.ask(() -> answer(code, now))
                    .<Standing>map(this::kept)
                    .orElseGet(() -> unknown(code));
        } catch (Away e) {
            log.atWarn().addKeyValue("code", code.value()).log("No answer: {}", causeOf(e));
            return last.<Standing>map(Stale::new)
                    .orElseGet(() -> new Unverified(code, Reason.NO_ANSWER));
        }
    }

    /// From what is stored, for lists: nobody waits for the registry.
    public Map<CreditCode, Standing> stored(Collection<CreditCode> codes) {
        var found = answers.find(codes);
        var now = clock.instant();
        return codes.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                code ->
                                        Optional.ofNullable(found.get(code))
                                                .map(a -> Standing.of(a, now, settings.freshFor()))
                                                .orElseGet(() ->
                                                        new Unverified(code, Reason.NOT_ASKED))));
    }

    private RegistryAnswer answer(CreditCode code, Instant now) {
        var entry = client.enterprise(code.value());
        if (!(entry instanceof Entry(var answered, var name, var state, var registeredOn))
                || !code.value().equals(answered)
                || name == null
                || state == null) {
            throw new UselessAnswer("The registry answered something else");
        }
        return new RegistryAnswer(code, name, state, registeredOn, now);
    }

    private static String causeOf(Away away) {
        return String.valueOf(away.getCause());
    }

    /// What it said before no longer holds.
    private Unverified unknown(CreditCode code) {
        answers.forget(code);
        return new Unverified(code, Reason.UNKNOWN_TO_REGISTRY);
    }

    private Verified kept(RegistryAnswer answer) {
        answers.keep(answer);
        return new Verified(answer);
    }
}
