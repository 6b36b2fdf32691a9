package etdz.gateway.login;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;

import etdz.common.http.Problem;
import etdz.gateway.edge.ProblemAnswers;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

@Configuration(proxyBeanMethods = false)
class Firewall {

    private static final char DELETE = 127;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /// The rules of Spring Security, but control characters in headers are looked for in a loop:
    /// its regular expression took a fifth of a request's time over a token of usual length.
    @Bean
    HttpFirewall strict() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        firewall.setAllowedHeaderNames(Firewall::isPlain);
        firewall.setAllowedHeaderValues(Firewall::isPlain);
        return firewall;
    }

    /// Answered here: an error of the container's would have to pass the firewall again.
    @Bean
    RequestRejectedHandler rejected(ProblemAnswers answers) {
        return (request, response, _) ->
                answers.write(
                        request,
                        response,
                        METHODS.contains(request.getMethod())
                                ? Problem.of(BAD_REQUEST, "malformed-request")
                                : Problem.of(METHOD_NOT_ALLOWED, "method-not-allowed"));
    }

    static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == DELETE) {
                return false;
            }
        }
        return true;
    }
}
