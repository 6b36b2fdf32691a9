package etdz.investment.project.authority;

import static java.util.Objects.requireNonNull;

import etdz.common.http.ContractFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What policy-service's own contract shows as answers of its register of powers.
public final class PolicyExamples {

    private static final Path CONTRACT =
            Path.of("../policy-service/src/main/resources/contract/openapi.yaml");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> byMatter = new HashMap<>();

    public static PolicyExamples read() throws IOException {
        var read = new PolicyExamples();
        JSON.valueToTree(ContractFile.read(CONTRACT))
                .at("/paths/~1api~1policy~1powers~1{matter}~1holder/get/responses/200")
                .at("/content/application~1json/examples")
                .forEach(example -> {
                    var value = example.get("value");
                    read.byMatter.put(value.get("matter").asString(), value.toString());
                });
        return read;
    }

    public String holder(MatterCode matter) {
        return requireNonNull(byMatter.get(matter.value()));
    }
}
