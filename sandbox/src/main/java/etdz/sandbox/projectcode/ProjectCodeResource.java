package etdz.sandbox.projectcode;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.http.Problem;
import etdz.sandbox.projectcode.ProjectCode.Project;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives project codes; a repeated request gets the code that it got before.
@RestController
@RequestMapping("/project-codes")
class ProjectCodeResource {

    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 200;

    /// As it comes in: nothing is sure to be there, and more may be there than we read.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registration(
            @Nullable String name, @Nullable String divisionCode, @Nullable String creditCode) {

        Project project() {
            if (name == null
                    || name.isBlank()
                    || name.length() > LONGEST_NAME
                    || divisionCode == null
                    || !DIVISION.matcher(divisionCode).matches()) {
                throw Problem.invalid(
                        "/divisionCode", "a name and a divisionCode of six digits are needed");
            }
            return new Project(name, divisionCode, creditCode);
        }
    }

    record View(
            String projectCode,
            String name,
            String divisionCode,
            @Nullable String creditCode,
            Instant issuedAt) {

        static View of(ProjectCode given) {
            var project = given.project();
            return new View(
                    given.code(),
                    project.name(),
                    project.divisionCode(),
                    project.creditCode(),
                    given.issuedAt());
        }
    }

    private final ProjectCodes codes;
    private final InstantSource clock;

    ProjectCodeResource(ProjectCodes codes, InstantSource clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<View> give(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Registration registration) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(BAD_REQUEST, "idempotency-key-missing");
        }
        var project = registration.project();
        var given = codes.give(key, project, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!given.project().equals(project)) {
            throw Problem.of(UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return ResponseEntity.created(URI.create("/project-codes/" + given.code()))
                .body(View.of(given));
    }

    @GetMapping("/{code}")
    @PreAuthorize("permitAll()")
    ResponseEntity<View> find(@PathVariable String code) {
        return ResponseEntity.of(codes.find(code).map(View::of));
    }
}
