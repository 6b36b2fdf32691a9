package etdz.policy.worklist;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Problem;
import java.util.Optional;

/// What somebody typed into the search box.
final class Queries {

    private static final int LONGEST = 60;

    private Queries() {}

    /// Absent when nothing was typed.
    static Optional<Looking> typed(Optional<String> query) {
        var typed = query.map(String::strip).filter(text -> !text.isEmpty());
        if (typed.filter(text -> text.length() > LONGEST).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("query", "1..." + LONGEST);
        }
        return typed.map(Looking::of);
    }
}
