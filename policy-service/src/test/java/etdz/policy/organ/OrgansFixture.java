package etdz.policy.organ;

import etdz.common.mongo.Stores;
import etdz.common.time.TestClock;

/// The organs and posts that come with the service.
public final class OrgansFixture {

    private OrgansFixture() {}

    public static Organs organs(Stores stores) {
        var organs = new OrganRegister(stores);
        var posts = new PostRegister(stores);
        new LoadingOrgans(organs, posts, new TestClock()).afterPropertiesSet();
        return new Organs(organs, posts);
    }
}
