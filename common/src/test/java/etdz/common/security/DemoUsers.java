package etdz.common.security;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo users as the sandbox's identity provider knows them, with tokens that really are
/// checked.
public final class DemoUsers {

    private static final Path FILE = Path.of("../sandbox/samples/people.json");
    private static final List<String> CLAIMS = List.of("zone", "organ", "level", "creditCode");

    private final RealTokens tokens;
    private final Map<String, JsonNode> people = new HashMap<>();

    public DemoUsers(RealTokens tokens) {
        this.tokens = tokens;
        for (var group : JsonMapper.shared().readTree(FILE.toFile()).get("groups")) {
            group.get("people").forEach(it -> people.put(it.get("id").asString(), it));
        }
    }

    public MockMvcRequestBuilder as(String user, MockMvcRequestBuilder request) {
        return with(token(user), request);
    }

    /// For somebody whom the demonstration does not have.
    public MockMvcRequestBuilder with(String token, MockMvcRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public String token(String user) {
        var person = people.get(user);
        if (person == null) {
            throw new IllegalArgumentException("No demo user " + user);
        }
        return tokens.token(
                user,
                claims -> {
                    claims.claim("name", person.at("/name/zh").asString());
                    claims.claim(
                            "roles",
                            person.get("roles").valueStream().map(JsonNode::asString).toList());
                    for (var claim : CLAIMS) {
                        if (person.has(claim)) {
                            claims.claim(claim, person.get(claim).asString());
                        }
                    }
                });
    }
}
