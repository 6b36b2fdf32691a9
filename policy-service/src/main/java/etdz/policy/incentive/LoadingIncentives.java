package etdz.policy.incentive;

import etdz.policy.data.DataFiles;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the samples that come with the service, unless they are there. A test holds them to the
/// rules for what is recorded.
@Component
class LoadingIncentives implements InitializingBean {

    private final IncentiveEditions editions;

    LoadingIncentives(IncentiveEditions editions) {
        this.editions = editions;
    }

    @Override
    public void afterPropertiesSet() {
        editions.addMissing(DataFiles.rows("incentives.json", Incentive.class));
    }
}
