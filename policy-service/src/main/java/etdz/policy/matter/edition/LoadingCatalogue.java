package etdz.policy.matter.edition;

import etdz.policy.matter.MatterFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Puts the matters that come with the service into the catalogue, before anybody reads it.
@Component
class LoadingCatalogue implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingCatalogue.class);

    private final Matters matters;

    LoadingCatalogue(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void afterPropertiesSet() {
        var files = MatterFiles.all();
        matters.load(files);
        LOG.atInfo().addKeyValue("matters", files.size()).log("Catalogue loaded");
    }
}
