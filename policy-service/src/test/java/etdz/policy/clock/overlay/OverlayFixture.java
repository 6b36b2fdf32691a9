package etdz.policy.clock.overlay;

import etdz.common.mongo.Stores;

/// The festivals that come with the service, switched off.
public final class OverlayFixture {

    private OverlayFixture() {}

    public static Overlays overlays(Stores stores) {
        var overlays = new Overlays(new OverlayList(stores));
        new LoadingOverlays(overlays).afterPropertiesSet();
        return overlays;
    }
}
