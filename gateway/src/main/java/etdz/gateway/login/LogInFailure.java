package etdz.gateway.login;

import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.http.Problem;
import etdz.gateway.edge.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Tells a person why he is not logged in: refused, or nobody there to ask.
final class LogInFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LogInFailure.class);
    private static final String NO_ANSWER = "invalid_token_response";

    private final ProblemAnswers answers;

    LogInFailure(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.atInfo().addKeyValue("reason", e.getMessage()).log("Log-in failed");
        answers.show(request, response, problem(e));
    }

    private static Problem problem(AuthenticationException e) {
        if (e.getCause() instanceof Problem problem) {
            return problem;
        }
        return e instanceof OAuth2AuthenticationException failed
                        && failed.getError().getErrorCode().equals(NO_ANSWER)
                ? IdentityProvider.away()
                : Problem.of(UNAUTHORIZED, "log-in-failed");
    }
}
