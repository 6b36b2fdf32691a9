package etdz.policy.power;

import etdz.policy.data.DataFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Enters the sample register that comes with the service, until a zone brings its own list.
@Component
class LoadingPowers implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingPowers.class);

    private final Powers powers;

    LoadingPowers(Powers powers) {
        this.powers = powers;
    }

    @Override
    public void afterPropertiesSet() {
        var added =
                DataFiles.rows("powers.json", Power.class).stream().filter(powers::enter).count();
        LOG.atInfo().addKeyValue("added", added).log("Power register loaded");
    }
}
