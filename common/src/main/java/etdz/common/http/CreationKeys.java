package etdz.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.crypto.Sha256;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Reads the `Idempotency-Key` header that every creating POST must carry and every command may.
public final class CreationKeys {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,128}");

    private final JsonMapper json;

    public CreationKeys(JsonMapper json) {
        this.json = json;
    }

    /// 400 when the key is missing or not 8 to 128 visible ASCII characters.
    public CreationKey of(Principal caller, Optional<String> header, Object body) {
        return new CreationKey(scoped(caller, header), Sha256.hex(json.writeValueAsBytes(body)));
    }

    /// For what is created below something else: the same content for another target is other
    /// content.
    public CreationKey of(Principal caller, Optional<String> header, Object target, Object body) {
        return of(caller, header, new Addressed(target, body));
    }

    private record Addressed(Object target, Object body) {}

    /// For a body that is not JSON: the caller gives the digest of what was sent.
    public CreationKey of(Principal caller, Optional<String> header, String digest) {
        return new CreationKey(scoped(caller, header), digest);
    }

    /// A command may carry a key; none is fine. What it commands is part of what is compared.
    public Optional<CreationKey> ofCommand(
            Principal caller, Optional<String> header, String command, Object body) {
        return header.map(key -> of(caller, Optional.of(key), new Commanded(command, body)));
    }

    private record Commanded(String command, Object body) {}

    public static Problem reused() {
        return Problem.of(UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }

    private static String scoped(Principal caller, Optional<String> header) {
        var key = header.orElseThrow(() -> Problem.of(BAD_REQUEST, "idempotency-key-missing"));
        if (!SHAPE.matcher(key).matches()) {
            throw Problem.of(BAD_REQUEST, "idempotency-key-malformed");
        }
        return Sha256.hex((caller.getName() + "\n" + key).getBytes(UTF_8));
    }
}
