package etdz.sandbox.projectcode;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import etdz.common.mongo.Stores;
import etdz.sandbox.projectcode.ProjectCode.Project;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Repository;

/// The codes given so far; one per request key, whatever happens on the way back to the caller.
@Repository
class ProjectCodes {

    private final MongoCollection<ProjectCode> codes;

    ProjectCodes(MongoDatabase database) {
        codes = database.getCollection("projectCodes", ProjectCode.class);
        codes.createIndex(ascending("key"), new IndexOptions().unique(true));
    }

    /// The code of this key, whether given now or before.
    ProjectCode give(String key, Project project, Instant at) {
        while (true) {
            var given = codes.find(eq("key", key)).first();
            if (given != null) {
                return given;
            }
            var drawn = ProjectCode.draw(key, project, at, ThreadLocalRandom.current());
            if (add(drawn)) {
                return drawn;
            }
        }
    }

    /// False if the code was drawn before, or the key used meanwhile.
    private boolean add(ProjectCode drawn) {
        try {
            codes.insertOne(drawn);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    Optional<ProjectCode> find(String code) {
        return Optional.ofNullable(codes.find(eq(code)).first());
    }
}
