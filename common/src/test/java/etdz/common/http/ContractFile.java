package etdz.common.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/// Reads a contract. Its operations share the list of their answers, so it has many aliases.
public final class ContractFile {

    private static final int MOST_ALIASES = 1000;

    private ContractFile() {}

    public static Map<String, Object> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    public static Map<String, Object> read(InputStream in) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return new Yaml(options).load(in);
    }
}
