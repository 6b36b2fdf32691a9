package etdz.policy.clock.overlay;

import etdz.common.Bilingual;
import etdz.policy.clock.overlay.Overlay.Festival;
import etdz.policy.clock.overlay.Overlay.State;
import etdz.policy.data.DataFiles;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the festivals that come with the service, switched off, unless they are there.
@Component
class LoadingOverlays implements InitializingBean {

    /// A row of the file.
    public record Row(@BsonId Division division, Bilingual name, List<Festival> festivals) {}

    private final Overlays overlays;

    LoadingOverlays(Overlays overlays) {
        this.overlays = overlays;
    }

    @Override
    public void afterPropertiesSet() {
        DataFiles.rows("local-holidays.json", Row.class).stream()
                .map(row ->
                        new Overlay(
                                row.division(),
                                row.name(),
                                row.festivals(),
                                State.OFF,
                                1,
                                List.of()))
                .forEach(overlays::add);
    }
}
