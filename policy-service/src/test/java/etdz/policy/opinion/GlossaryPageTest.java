package etdz.policy.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/glossary.md` names what the code has.
class GlossaryPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME =
            Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)(?:\\.([A-Z][A-Za-z]+))?`");

    @Test
    void every_name_in_code_font_is_a_type_of_the_platform() throws IOException {
        var names = NAME.matcher(Files.readString(ROOT.resolve("docs/glossary.md"), UTF_8));
        var sources = sources();

        assertThat(names.results().filter(name -> !isAType(name, sources)).map(MatchResult::group))
                .isEmpty();
    }

    private static boolean isAType(MatchResult name, List<Path> sources) {
        var nested = name.group(2);
        return sources.stream()
                .filter(source -> source.endsWith(name.group(1) + ".java"))
                .anyMatch(source -> nested == null || declares(source, nested));
    }

    private static boolean declares(Path source, String nested) {
        try {
            return Pattern.compile("(record|enum|interface|class) " + nested + "\\b")
                    .matcher(Files.readString(source, UTF_8))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Files.list(ROOT)) {
            var found = new ArrayList<Path>();
            for (var module : modules.toList()) {
                var main = module.resolve("src/main/java");
                if (Files.isDirectory(main)) {
                    try (Stream<Path> files = Files.walk(main)) {
                        files.forEach(found::add);
                    }
                }
            }
            return found;
        }
    }
}
