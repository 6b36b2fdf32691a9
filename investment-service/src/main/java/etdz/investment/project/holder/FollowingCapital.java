package etdz.investment.project.holder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import etdz.common.CreditCode;
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.project.HearingProjects;
import etdz.investment.project.HolderCapital;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectRegister;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps with each project what the register says of its enterprise's capital. What is told is
/// never taken from an event: the register is read, the projects are noted, and the register is
/// read once more, until nothing changed meanwhile. So neither the order of events nor a second
/// instance leaves something older behind.
@Component
class FollowingCapital implements HearingProjects {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingCapital.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 10_000;

    private final ProjectRegister projects;
    private final KnownEnterprises enterprises;

    FollowingCapital(ProjectRegister projects, KnownEnterprises enterprises) {
        this.projects = projects;
        this.enterprises = enterprises;
    }

    @Override
    public void opened(Project project) {
        note(Set.of(project.filing().enterprise().creditCode()));
    }

    /// Also those that were merged into them, or into the records that stand for them.
    void follow(Set<CreditCode> changed) {
        var standing = new HashSet<>(enterprises.surviving(changed));
        standing.addAll(changed);
        note(Set.copyOf(enterprises.codesOf(standing)));
    }

    /// Projects that an older release opened; they are found by an index, so that whoever has none
    /// of them any more asks for nothing.
    @Scheduled(fixedDelayString = "${etdz.investment.project.capital.look:PT1M}")
    void noteOlder() {
        try {
            var round = 0;
            for (var codes = projects.unnoted(AT_ONCE);
                    !codes.isEmpty() && ++round < MOST_ROUNDS;
                    codes = projects.unnoted(AT_ONCE)) {
                note(codes);
            }
        } catch (RuntimeException e) {
            LOG.warn("Noting the capital of enterprises rests: {}", e.toString());
        }
    }

    private void note(Set<CreditCode> codes) {
        var known = known(codes);
        for (var before = Map.<CreditCode, HolderCapital>of(); !known.equals(before); ) {
            var changed = projects.note(known);
            if (changed > 0) {
                LOG.atInfo().addKeyValue("projects", changed).log("Noted whose capital it is");
            }
            before = known;
            known = known(codes);
        }
    }

    private Map<CreditCode, HolderCapital> known(Set<CreditCode> codes) {
        var kinds = enterprises.capitalKinds(codes);
        return codes.stream().collect(toMap(identity(), code -> HolderCapital.of(kinds.get(code))));
    }
}
