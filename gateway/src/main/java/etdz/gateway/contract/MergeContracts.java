package etdz.gateway.contract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs in the build: makes one API document and one list of problems out of what each module
/// declares in its `contract` folder.
public final class MergeContracts {

    private static final String FOLDER = "src/main/resources/contract";
    private static final List<String> MODULES =
            List.of("policy-service", "investment-service", "talent-service", "land-service");
    private static final String COMPONENTS = "#/components/";

    /// Names that mean the same everywhere and stay as they are.
    private static final String SHARED_KIND = "securitySchemes";

    private final Path root;
    private final JsonMapper json = JsonMapper.builder().build();

    MergeContracts(Path root) {
        this.root = root;
    }

    /// Takes two folders.
    ///
    /// @param args the repository's root and the folder to write to
    public static void main(String[] args) throws IOException {
        var merge = new MergeContracts(Path.of(args[0]));
        var target = Files.createDirectories(Path.of(args[1]));
        merge.json.writeValue(target.resolve("openapi.json").toFile(), merge.api());
        merge.json.writeValue(target.resolve("problems.json").toFile(), merge.problems());
    }

    Map<String, Object> api() throws IOException {
        var merged = new LinkedHashMap<>(yaml(contract("gateway", "openapi.yaml")));
        var paths = child(merged, "paths");
        var components = child(merged, "components");
        var tags = list(merged, "tags");
        for (var module : MODULES) {
            var file = contract(module, "openapi.yaml");
            if (Files.exists(file)) {
                var service = module.substring(0, module.indexOf('-'));
                var declared = yaml(file);
                rename(child(declared, "paths"), service)
                        .forEach((path, item) -> {
                            if (paths.putIfAbsent(path, item) != null) {
                                throw new IllegalStateException(path + " is declared twice");
                            }
                        });
                child(declared, "components")
                        .forEach((kind, entries) -> add(components, kind, entries, service));
                tags.addAll(list(declared, "tags"));
            }
        }
        merged.put("tags", tags.stream().distinct().toList());
        return merged;
    }

    Map<String, Object> problems() throws IOException {
        var merged = new LinkedHashMap<String, Object>();
        var modules = new ArrayList<>(List.of("common", "gateway"));
        modules.addAll(MODULES);
        for (var module : modules) {
            var file = contract(module, "problems.json");
            if (Files.exists(file)) {
                var declared =
                        json.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {});
                declared.forEach(merged::putIfAbsent);
            }
        }
        return merged;
    }

    private Path contract(String module, String file) {
        return root.resolve(module).resolve(FOLDER).resolve(file);
    }

    private void add(Map<String, Object> components, String kind, Object entries, String service) {
        var into = child(components, kind);
        ((Map<?, ?>) entries)
                .forEach((name, value) ->
                        into.putIfAbsent(
                                kind.equals(SHARED_KIND) ? name.toString() : service + "." + name,
                                requireNonNull(renamed(value, service))));
    }

    private Map<String, Object> rename(Map<String, Object> tree, String service) {
        var renamed = new LinkedHashMap<String, Object>();
        tree.forEach((key, value) -> renamed.put(key, requireNonNull(renamed(value, service))));
        return renamed;
    }

    /// Every reference to a component of the service gets the service's name in front.
    private @Nullable Object renamed(@Nullable Object value, String service) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, v) -> copy.put(key.toString(), renamed(v, service)));
                yield copy;
            }
            case List<?> items -> {
                var copy = new ArrayList<@Nullable Object>();
                items.forEach(item -> copy.add(renamed(item, service)));
                yield copy;
            }
            case String text when text.startsWith(COMPONENTS) && !text.contains(SHARED_KIND) -> {
                var slash = text.lastIndexOf('/') + 1;
                yield text.substring(0, slash) + service + "." + text.substring(slash);
            }
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> parent, String name) {
        return new ArrayList<>((List<Object>) parent.computeIfAbsent(name, _ -> new ArrayList<>()));
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        var yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        new PlainDates());
        try (var in = Files.newBufferedReader(file)) {
            Map<String, Object> loaded = yaml.load(in);
            return loaded;
        }
    }

    /// An example such as 2026-09-18 stays the text that it is in JSON.
    private static final class PlainDates extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(
                    Tag.BOOL, java.util.regex.Pattern.compile("^(?:true|false)$"), "tf");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
