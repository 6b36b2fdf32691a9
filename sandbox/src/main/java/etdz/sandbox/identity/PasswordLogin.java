package etdz.sandbox.identity;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// The first factor: the password that all demo users share, with a bound on wrong ones.
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordLogin.class);

    /// No secret: the log-in page says it.
    private static final String PASSWORD = "demo";

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 72;

    private final People people;
    private final LoginAttempts attempts;
    private final DaoAuthenticationProvider passwords;
    private final String password;

    PasswordLogin(People people, LoginAttempts attempts, PasswordEncoder encoder) {
        this.people = people;
        this.attempts = attempts;
        password = requireNonNull(encoder.encode(PASSWORD));
        passwords = new DaoAuthenticationProvider(this::load);
        passwords.setPasswordEncoder(encoder);
    }

    private UserDetails load(String name) {
        return people.find(name)
                .map(person -> User.withUsername(person.id()).password(password).build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var address = addressOf(login);
        if (outsized(login)) {
            throw new BadCredentialsException("Longer than any name or password");
        }
        if (attempts.spent(login.getName(), address)) {
            LOG.atWarn().addKeyValue("address", address).log("Log-in refused after wrong ones");
            throw new LockedException("Too many wrong passwords");
        }
        try {
            var proven = passwords.authenticate(login);
            attempts.right(login.getName());
            return proven;
        } catch (BadCredentialsException e) {
            attempts.wrong(login.getName(), address);
            throw e;
        }
    }

    private static boolean outsized(Authentication login) {
        return login.getName().length() > LONGEST_NAME
                || String.valueOf(login.getCredentials()).length() > LONGEST_PASSWORD;
    }

    private static String addressOf(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
