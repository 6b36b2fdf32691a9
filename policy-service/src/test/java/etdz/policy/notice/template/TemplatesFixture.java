package etdz.policy.notice.template;

import etdz.common.mongo.Stores;
import java.time.InstantSource;

/// The templates that come with the service, in a database, for the tests of notices.
public final class TemplatesFixture {

    private TemplatesFixture() {}

    public static Templates loaded(Stores stores, InstantSource clock) {
        var list = new TemplateList(stores);
        var templates = new Templates(list);
        new LoadingNotices(list, templates, clock).afterPropertiesSet();
        return templates;
    }
}
