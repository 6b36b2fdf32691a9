package etdz.common.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import etdz.common.service.FreePort;
import etdz.common.service.Scratch;
import etdz.common.service.SharedByTests;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/// A database on a real MongoDB, empty before each test: on the server that `ETDZ_TEST_MONGODB`
/// names, else on a `mongod` (`ETDZ_MONGOD`, or found in `PATH`) that runs as a single-node replica
/// set until the last test class of the process is done.
public final class RealMongo implements BeforeAllCallback, BeforeEachCallback {

    private static final String PROFILE = "system.profile";

    private @Nullable MongoDatabase database;

    public MongoDatabase database() {
        return requireNonNull(database, "register RealMongo in a static field");
    }

    /// One that stays open for a whole run, and is not emptied by JUnit.
    public static RealMongo open(ExtensionContext context, String name) {
        var mongo = new RealMongo();
        mongo.reach(context, name);
        return mongo;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        reach(context, "test_" + context.getRequiredTestClass().getSimpleName());
    }

    private void reach(ExtensionContext context, String name) {
        var server = SharedByTests.get(context, Server.class, Server::reach);
        database =
                server.client
                        .getDatabase(name)
                        .withCodecRegistry(DomainCodecs.registry())
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        database.drop();
    }

    public Stores stores() {
        return Stores.on(database());
    }

    /// The commands that read a whole collection while `act` runs, as `collection: command`.
    public List<String> collectionScansDuring(Runnable act) {
        return profiled(act, regex("planSummary", "COLLSCAN")).stream()
                .map(seen -> seen.getString("ns") + ": " + seen.get("command"))
                .filter(seen -> !seen.contains(PROFILE))
                .toList();
    }

    /// What the database says of each command on a collection while `act` runs.
    public List<Document> commandsDuring(String collection, Runnable act) {
        return profiled(act, eq("ns", database().getName() + "." + collection));
    }

    private List<Document> profiled(Runnable act, Bson wanted) {
        var database = database();
        database.runCommand(new Document("profile", 0));
        database.getCollection(PROFILE).drop();
        database.runCommand(new Document("profile", 2));
        try {
            act.run();
        } finally {
            database.runCommand(new Document("profile", 0));
        }
        return database.getCollection(PROFILE).find(wanted).into(new ArrayList<>());
    }

    /// Documents go, indexes stay: repositories declare theirs once, when they are made.
    @Override
    public void beforeEach(ExtensionContext context) {
        for (var name : database().listCollectionNames()) {
            if (!name.startsWith("system.")) {
                database().getCollection(name).deleteMany(new Document());
            }
        }
    }

    /// Closed by JUnit with the store that keeps it.
    private static final class Server implements AutoCloseable {

        private final MongoClient client;
        private final Optional<Mongod> mongod;

        private Server(String uri, Optional<Mongod> mongod) {
            this.client = MongoClients.create(uri);
            this.mongod = mongod;
        }

        static Server reach() {
            var given = System.getenv("ETDZ_TEST_MONGODB");
            if (given != null) {
                return new Server(given, Optional.empty());
            }
            var mongod = Mongod.start();
            return new Server(mongod.uri("replicaSet=rs0"), Optional.of(mongod));
        }

        @Override
        public void close() throws IOException {
            client.close();
            if (mongod.isPresent()) {
                mongod.get().stop();
            }
        }
    }

    private record Mongod(Process process, int port, Path folder) {

        static Mongod start() {
            try {
                var folder = Scratch.folder("mongod");
                var port = FreePort.find();
                var process =
                        new ProcessBuilder(
                                        binary().toString(),
                                        "--replSet=rs0",
                                        "--bind_ip=127.0.0.1",
                                        "--port=" + port,
                                        "--dbpath=" + folder,
                                        "--wiredTigerCacheSizeGB=0.25",
                                        "--setParameter=diagnosticDataCollectionEnabled=false")
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve("mongod.log").toFile())
                                .start();
                var mongod = new Mongod(process, port, folder);
                mongod.initiate();
                return mongod;
            } catch (IOException e) {
                throw new IllegalStateException("mongod did not start", e);
            }
        }

        private void initiate() {
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            var set = new Document("_id", "rs0").append("members", List.of(member));
            try (var client = MongoClients.create(uri("directConnection=true"))) {
                client.getDatabase("admin").runCommand(new Document("replSetInitiate", set));
            }
        }

        String uri(String option) {
            return "mongodb://127.0.0.1:" + port + "/?" + option;
        }

        void stop() throws IOException {
            process.destroy();
            process.onExit().join();
            FileSystemUtils.deleteRecursively(folder);
        }

        private static Path binary() {
            var path =
                    Optional.ofNullable(System.getenv("PATH"))
                            .orElse("")
                            .split(File.pathSeparator, -1);
            return Stream.concat(
                            Stream.ofNullable(System.getenv("ETDZ_MONGOD")).map(Path::of),
                            Stream.of(path).map(folder -> Path.of(folder, "mongod")))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "No MongoDB: set ETDZ_TEST_MONGODB to a URI or"
                                            + " ETDZ_MONGOD to a mongod binary"));
        }
    }
}
