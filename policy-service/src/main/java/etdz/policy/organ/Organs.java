package etdz.policy.organ;

import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The organs and their posts, for other features.
@Component
public class Organs {

    private final OrganRegister organs;
    private final PostRegister posts;

    Organs(OrganRegister organs, PostRegister posts) {
        this.organs = organs;
        this.posts = posts;
    }

    public Optional<Organ> find(OrganCode code) {
        return organs.find(code);
    }

    public Optional<Organ> find(OrganCode code, Scope scope) {
        return organs.find(code, scope);
    }

    public Optional<Post> post(PostCode code) {
        return posts.find(code);
    }

    public Optional<Post> post(PostCode code, Scope scope) {
        return posts.find(code, scope);
    }

    public List<Post> posts(OrganCode organ) {
        return posts.of(organ);
    }

    /// The posts of a zone that have a duty.
    public List<Post> posts(ZoneCode zone, Duty duty) {
        return posts.with(zone, duty);
    }

    public Slice<Post> posts(ZoneCode zone, Scope scope, PageRequest page) {
        return posts.in(zone, scope, page);
    }
}
