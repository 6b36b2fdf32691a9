package etdz.investment.project;

import java.time.Instant;

/// How far a project is with its code at the project-code registry. The request is stored with the
/// project before anybody is asked, and carries the key under which the registry gives one code
/// only.
public sealed interface CodeRequest {

    /// Not there yet.
    ///
    /// @param dueAt when the next attempt may be made
    record Awaited(String key, Instant dueAt, int attempts) implements CodeRequest {}

    record Given(ProjectCode code, Instant at) implements CodeRequest {}
}
