package etdz.policy.organ;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.policy.data.DataFiles;
import etdz.policy.organ.Organ.Kind;
import etdz.policy.organ.Organ.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The organs and posts that come with the service: `data/organs.json`.
public final class OrganFile {

    private static final String BY = "data/organs.json";

    public record Row(
            OrganCode code,
            Bilingual name,
            Kind kind,
            Level level,
            @Nullable ZoneCode zone,
            @Nullable OrganCode parent,
            @Nullable CreditCode creditCode,
            String address,
            String phone,
            boolean sample,
            List<PostRow> posts) {

        public Row {
            posts = List.copyOf(posts);
        }

        Organ organ(Instant at) {
            return new Organ(
                    code,
                    name,
                    kind,
                    level,
                    zone,
                    parent,
                    creditCode,
                    address,
                    phone,
                    null,
                    sample,
                    Audit.made(BY, at),
                    1,
                    null);
        }

        Stream<Post> posts(Instant at) {
            return posts.stream()
                    .map(post ->
                            new Post(
                                    post.code(),
                                    code,
                                    zone,
                                    post.name(),
                                    post.duties(),
                                    Set.of(),
                                    null,
                                    Audit.made(BY, at),
                                    1,
                                    null));
        }
    }

    public record PostRow(PostCode code, Bilingual name, Set<Duty> duties) {

        public PostRow {
            duties = Set.copyOf(duties);
        }
    }

    private OrganFile() {}

    static List<Row> rows() {
        return DataFiles.rows("organs.json", Row.class);
    }
}
