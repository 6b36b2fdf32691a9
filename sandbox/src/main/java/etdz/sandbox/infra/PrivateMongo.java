package etdz.sandbox.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Makes a fresh mongod the replica set `rs0` and gives each service a user of its own: it owns the
/// database of its name and may read the platform's clock. Can be run again after it was cut off.
final class PrivateMongo {

    private static final String PASSWORDS = "MONGO_";
    private static final String ROOT = PASSWORDS + "ROOT";
    private static final int ALREADY_INITIALIZED = 23;
    private static final int USER_EXISTS = 51003;

    private final int port;
    private final Properties secrets;

    private PrivateMongo(int port, Properties secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[1]), UTF_8)) {
            secrets.load(reader);
        }
        new PrivateMongo(Integer.parseInt(arguments[0]), secrets).prepare();
    }

    private void prepare() throws InterruptedException {
        if (!rootExists()) {
            // Until the first user exists, the server trusts whoever comes from its own machine.
            try (var client = client(settings())) {
                initiate(client.getDatabase("admin"));
                awaitPrimary(client.getDatabase("admin"));
                create(client.getDatabase("admin"), "root", ROOT, List.of(role("root", "admin")));
            }
        }
        try (var client = client(asRoot())) {
            var admin = client.getDatabase("admin");
            awaitPrimary(admin);
            for (var key : secrets.stringPropertyNames()) {
                if (key.startsWith(PASSWORDS) && !key.equals(ROOT)) {
                    var service = key.substring(PASSWORDS.length()).toLowerCase(Locale.ROOT);
                    create(admin, service, key, rolesOf(service));
                }
            }
        }
    }

    private static List<Document> rolesOf(String service) {
        var clock = role(service.equals("sandbox") ? "readWrite" : "read", "platform");
        return List.of(role("readWrite", service), clock);
    }

    private static Document role(String name, String database) {
        return new Document("role", name).append("db", database);
    }

    private boolean rootExists() {
        try (var client = client(asRoot())) {
            client.getDatabase("admin").runCommand(new Document("usersInfo", "root"));
            return true;
        } catch (MongoSecurityException refused) {
            return false;
        }
    }

    private void initiate(MongoDatabase admin) {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var set = new Document("_id", "rs0").append("members", List.of(member));
        try {
            admin.runCommand(new Document("replSetInitiate", set));
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != ALREADY_INITIALIZED) {
                throw refused;
            }
        }
    }

    private static void awaitPrimary(MongoDatabase admin) throws InterruptedException {
        while (!admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void create(MongoDatabase admin, String user, String key, List<Document> roles) {
        try {
            admin.runCommand(
                    new Document("createUser", user)
                            .append("pwd", secrets.getProperty(key))
                            .append("roles", roles));
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != USER_EXISTS) {
                throw refused;
            }
        }
    }

    private MongoClientSettings.Builder settings() {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster ->
                        cluster.hosts(List.of(new ServerAddress("127.0.0.1", port)))
                                .mode(ClusterConnectionMode.SINGLE)
                                .serverSelectionTimeout(30, TimeUnit.SECONDS));
    }

    private MongoClientSettings.Builder asRoot() {
        return settings()
                .credential(
                        MongoCredential.createCredential(
                                "root", "admin", secrets.getProperty(ROOT).toCharArray()));
    }

    private static MongoClient client(MongoClientSettings.Builder settings) {
        return MongoClients.create(settings.build());
    }
}
