package etdz.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Keyset pages for every list: `limit` of 1 to 100 (20 if absent), an opaque signed `cursor`, and
/// `Link: rel="next"`. A cursor is signed so that nobody steers a query by writing one.
public final class Paging {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int MAC_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec secret;

    public Paging(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    public PageRequest request(Optional<Integer> limit, Optional<String> cursor) {
        var rows = limit.orElse(USUAL);
        if (rows < 1 || rows > MOST) {
            throw Problem.of(BAD_REQUEST, "limit-out-of-range").at("limit", "1..." + MOST);
        }
        return new PageRequest(rows, cursor.map(this::read));
    }

    public <T> ResponseEntity<Listing<T>> answer(Slice<T> slice) {
        var next = slice.next().map(this::write);
        var answer = ResponseEntity.ok();
        next.ifPresent(cursor ->
                answer.header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"next\""
                                .formatted(
                                        ServletUriComponentsBuilder.fromCurrentRequest()
                                                .scheme(null)
                                                .host(null)
                                                .port(null)
                                                .replaceQueryParam("cursor", cursor)
                                                .toUriString())));
        return answer.body(new Listing<>(slice.items(), next.orElse(null)));
    }

    String write(Cursor cursor) {
        var keys = String.join(SEPARATOR, cursor.keys()).getBytes(UTF_8);
        var signed = Arrays.copyOf(sign(keys), MAC_BYTES + keys.length);
        System.arraycopy(keys, 0, signed, MAC_BYTES, keys.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    Cursor read(String text) {
        try {
            var signed = Base64.getUrlDecoder().decode(text);
            if (signed.length >= MAC_BYTES) {
                var keys = Arrays.copyOfRange(signed, MAC_BYTES, signed.length);
                if (MessageDigest.isEqual(sign(keys), Arrays.copyOf(signed, MAC_BYTES))) {
                    return new Cursor(List.of(new String(keys, UTF_8).split(SEPARATOR, -1)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return Problem.of(BAD_REQUEST, "cursor-invalid").at("cursor", "?");
    }

    private byte[] sign(byte[] keys) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(keys), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
