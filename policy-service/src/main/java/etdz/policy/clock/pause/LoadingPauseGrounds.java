package etdz.policy.clock.pause;

import etdz.policy.data.DataFiles;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the grounds that come with the service, unless they are there.
@Component
class LoadingPauseGrounds implements InitializingBean {

    private final PauseGrounds grounds;

    LoadingPauseGrounds(PauseGrounds grounds) {
        this.grounds = grounds;
    }

    @Override
    public void afterPropertiesSet() {
        DataFiles.rows("pause-grounds.json", PauseRule.class).forEach(grounds::add);
    }
}
