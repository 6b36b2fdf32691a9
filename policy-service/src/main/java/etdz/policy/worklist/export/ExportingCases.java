package etdz.policy.worklist.export;

import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.worklist.export.CaseExports.Export;
import etdz.policy.worklist.export.Sheet.Format;
import etdz.policy.worklist.viewer.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/// Sends a list out as a file, row by row as it is read. One at a time for each user, and few in
/// all: each keeps the database busy.
@Component
public class ExportingCases {

    private static final Logger LOG = LoggerFactory.getLogger(ExportingCases.class);
    private static final int AT_ONCE = 3;
    private static final int RETRY_SECONDS = 30;
    private static final int BUFFER = 1 << 16;

    private final CaseExports exports;
    private final Viewers viewers;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    ExportingCases(CaseExports exports, Viewers viewers) {
        this.exports = exports;
        this.viewers = viewers;
    }

    /// What is exported: a name for the file, what was asked for, and the rows.
    public record Wanted(
            String name, String what, Format format, Consumer<Consumer<CaseLine>> rows) {}

    public void send(Actor actor, Wanted wanted, HttpServletResponse response) {
        var user = actor.getPrincipal();
        if (!busy.add(user)) {
            throw tooMany();
        }
        try {
            if (!places.tryAcquire()) {
                throw tooMany();
            }
            try {
                write(user, wanted, response);
            } finally {
                places.release();
            }
        } finally {
            busy.remove(user);
        }
    }

    private void write(String user, Wanted wanted, HttpServletResponse response) {
        var now = viewers.now();
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        exports.begun(new Export(id, user, wanted.what(), wanted.format(), now.at(), null, null));
        var file = "%s-%s.%s".formatted(wanted.name(), now.today(), wanted.format().ending());
        response.setContentType(wanted.format().type());
        response.setHeader(CACHE_CONTROL, "private, no-store");
        response.setHeader(
                CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var locale = LocaleContextHolder.getLocale();
        var rows = new AtomicLong();
        var shown = viewers.rows();
        var sheet = wanted.format().open(stream(response), Columns.head(locale));
        wanted.rows()
                .accept(line -> {
                    sheet.row(Columns.of(shown.apply(line), locale));
                    rows.incrementAndGet();
                });
        sheet.finish();
        exports.finished(id, rows.get(), viewers.now().at());
        LOG.atInfo().addKeyValue("export", id).addKeyValue("rows", rows.get()).log("List exported");
    }

    private static OutputStream stream(HttpServletResponse response) {
        try {
            return new BufferedOutputStream(response.getOutputStream(), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem tooMany() {
        return Problem.of(TOO_MANY_REQUESTS, "too-many-exports").retryAfter(RETRY_SECONDS);
    }
}
