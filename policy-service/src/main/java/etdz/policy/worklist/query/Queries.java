package etdz.policy.worklist.query;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is asked for in the query of a request.
public final class Queries {

    private static final int LONGEST = 60;

    private Queries() {}

    /// What somebody typed into the search box; absent when it was nothing.
    public static Optional<Looking> typed(Optional<String> query) {
        var typed = query.map(String::strip).filter(text -> !text.isEmpty());
        if (typed.filter(text -> text.length() > LONGEST).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("query", "1..." + LONGEST);
        }
        return typed.map(Looking::of);
    }

    public static WorkQueue queue(String code) {
        return Arrays.stream(WorkQueue.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(BAD_REQUEST, "bad-parameter").at("queue", codes()));
    }

    private static String codes() {
        return Arrays.stream(WorkQueue.values())
                .map(WorkQueue::code)
                .collect(Collectors.joining("|"));
    }
}
