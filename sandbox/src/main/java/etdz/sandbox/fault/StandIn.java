package etdz.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An outside system that the sandbox stands in for; its paths begin with its name.
enum StandIn {
    REGISTRY,
    PROJECT_CODES,
    SMS,
    MAIL;

    String path() {
        return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StandIn> named(String name) {
        return serving("/" + name);
    }

    static Optional<StandIn> serving(String path) {
        return Arrays.stream(values())
                .filter(system -> (path + "/").startsWith(system.path() + "/"))
                .findFirst();
    }
}
