package etdz.policy.incentive;

import etdz.policy.data.DataFiles;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the samples that come with the service, unless they are there. One with a fault stops the
/// start.
@Component
class LoadingIncentives implements InitializingBean {

    private final IncentiveEditions editions;
    private final RuleLint lint;

    LoadingIncentives(IncentiveEditions editions, RuleLint lint) {
        this.editions = editions;
        this.lint = lint;
    }

    @Override
    public void afterPropertiesSet() {
        var wanted = DataFiles.rows("incentives.json", Incentive.class);
        for (var incentive : wanted) {
            var faults =
                    lint.faults(incentive.condition(), incentive.cel(), incentive.amount().cel());
            if (!faults.isEmpty()) {
                throw new IllegalStateException(incentive.id() + ": " + faults);
            }
        }
        editions.addMissing(wanted);
    }
}
