package etdz.policy.organ;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the organs and posts that come with the service, unless they are there.
@Component
class LoadingOrgans implements InitializingBean {

    private final OrganRegister organs;
    private final PostRegister posts;
    private final InstantSource clock;

    LoadingOrgans(OrganRegister organs, PostRegister posts, InstantSource clock) {
        this.organs = organs;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var rows = OrganFile.rows();
        organs.addMissing(rows.stream().map(row -> row.organ(now)).toList());
        posts.addMissing(rows.stream().flatMap(row -> row.posts(now)).toList());
    }
}
