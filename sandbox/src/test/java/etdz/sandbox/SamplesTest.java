package etdz.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {

    @TempDir private Path folder;

    @Test
    void a_file_of_the_folder_wins_over_the_one_in_the_jar() throws IOException {
        Files.writeString(folder.resolve("people.json"), "{\"groups\":[]}");

        assertThat(samples(folder.toString()).read("people.json", JsonNode.class).get("groups"))
                .isEmpty();
    }

    @Test
    void what_the_folder_lacks_comes_from_the_jar() {
        for (var where : new String[] {folder.toString(), ""}) {
            assertThat(samples(where).read("people.json", JsonNode.class).get("groups"))
                    .isNotEmpty();
        }
    }

    @Test
    void every_enterprise_has_an_entry_in_the_registry() {
        var enterprises = samples("").read("enterprises.json", JsonNode.class);
        var registry = samples("").read("registry.json", JsonNode.class);

        assertThat(registry.findValuesAsString("creditCode"))
                .hasSize(300)
                .doesNotHaveDuplicates()
                .isEqualTo(enterprises.findValuesAsString("creditCode"));
    }

    private static Samples samples(String folder) {
        return new Samples(folder, JsonMapper.shared());
    }
}
