package etdz.sandbox.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/// What a browser and an application do together to get a token.
record CodeFlow(RunningSandbox sandbox, Http browser, String client, String redirect) {

    static final String VERIFIER = "v-0123456789012345678901234567890123456789012345";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String[] BROWSER = {"Accept", "text/html"};

    static CodeFlow commandLine(RunningSandbox sandbox) {
        return new CodeFlow(sandbox, new Http(), "etdz-cli", "http://127.0.0.1:41234/callback");
    }

    static CodeFlow gateway(RunningSandbox sandbox) {
        return new CodeFlow(
                sandbox,
                new Http(),
                "etdz-gateway",
                RunningSandbox.PLATFORM + "/login/oauth2/code/idp");
    }

    CodeFlow redirectingTo(String other) {
        return new CodeFlow(sandbox, browser, client, other);
    }

    HttpResponse<String> authorize(String... more) throws IOException {
        var challenge = new String[] {"code_challenge", s256(), "code_challenge_method", "S256"};
        return authorizeWithout(challenge, more);
    }

    HttpResponse<String> authorizeWithout(String[] challenge, String... more) throws IOException {
        var query =
                fields(
                        "response_type", "code",
                        "client_id", client,
                        "scope", "openid profile",
                        "state", "s1",
                        "redirect_uri", redirect);
        return browser.get(
                sandbox.at(
                        "/oauth2/authorize?"
                                + query
                                + "&"
                                + fields(challenge)
                                + "&"
                                + fields(more)),
                BROWSER);
    }

    /// Fills the form on the page that the authorization was sent to.
    HttpResponse<String> login(URI page, String user, String password) throws IOException {
        var form = browser.get(page, BROWSER);
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new AssertionError(form + form.body());
        }
        return browser.form(
                sandbox.at("/login"),
                fields(
                        "username",
                        user,
                        "password",
                        password,
                        "lang",
                        "en",
                        "_csrf",
                        csrf.group(1)),
                BROWSER);
    }

    String code(String user) throws IOException {
        var loggedIn = login(Http.location(authorize()), user, "demo");
        var back = Http.location(browser.get(Http.location(loggedIn), BROWSER));
        var query = query(back);
        if (!back.toString().startsWith(redirect) || !"s1".equals(query.get("state"))) {
            throw new AssertionError(back);
        }
        return query.getOrDefault("code", "");
    }

    HttpResponse<String> exchange(String code, String verifier, String... headers)
            throws IOException {
        return token(
                fields(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier),
                headers);
    }

    HttpResponse<String> token(String fields, String... headers) throws IOException {
        return new Http().form(sandbox.at("/oauth2/token"), fields, headers);
    }

    static String[] basic(String client, String secret) {
        var both = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return new String[] {"Authorization", "Basic " + both};
    }

    static Map<String, String> query(URI at) {
        return UriComponentsBuilder.fromUri(at).build().getQueryParams().toSingleValueMap();
    }

    static String fields(String... pairs) {
        return java.util.stream.IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> pairs[2 * i] + "=" + URLEncoder.encode(pairs[2 * i + 1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String s256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
