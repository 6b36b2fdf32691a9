package etdz.investment.project.authority;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import etdz.investment.outside.PolicyContract;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What policy-service's own contract shows as answers of its register of powers.
public final class PolicyExamples {

    private static final Map<String, String> BY_MATTER =
            PolicyContract.answers("get /api/policy/powers/{matter}/holder").values().stream()
                    .collect(toMap(it -> it.get("matter").asString(), JsonNode::toString));

    private PolicyExamples() {}

    public static String holder(MatterCode matter) {
        return requireNonNull(BY_MATTER.get(matter.value()));
    }
}
