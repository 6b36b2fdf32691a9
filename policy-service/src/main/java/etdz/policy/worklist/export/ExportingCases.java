package etdz.policy.worklist.export;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.worklist.export.CaseExports.Export;
import etdz.policy.worklist.viewer.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Sends a list out as a file, row by row as it is read. One at a time for each user, and few in
/// all: each keeps the database busy.
@Component
public class ExportingCases {

    private static final Logger LOG = LoggerFactory.getLogger(ExportingCases.class);
    private static final int AT_ONCE = 3;
    private static final int RETRY_SECONDS = 30;

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
            String name, String what, TableFormat format, Consumer<Consumer<CaseLine>> rows) {}

    public void send(Actor actor, Wanted wanted, HttpServletResponse response) throws IOException {
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

    private void write(String user, Wanted wanted, HttpServletResponse response)
            throws IOException {
        var now = viewers.now();
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        exports.begun(new Export(id, user, wanted.what(), wanted.format(), now.at(), null, null));
        var locale = LocaleContextHolder.getLocale();
        var file = wanted.name() + "-" + now.today();
        var rows = new AtomicLong();
        var shown = viewers.rows();
        // Closed only when all rows are in: what breaks off must not look whole.
        var table = wanted.format().begin(response, file, Columns.HEAD, locale);
        wanted.rows()
                .accept(line -> {
                    table.add(Columns.of(shown.apply(line), locale));
                    rows.incrementAndGet();
                });
        table.close();
        exports.finished(id, rows.get(), viewers.now().at());
        LOG.atInfo().addKeyValue("export", id).addKeyValue("rows", rows.get()).log("List exported");
    }

    private static Problem tooMany() {
        return Problem.of(TOO_MANY_REQUESTS, "too-many-exports").retryAfter(RETRY_SECONDS);
    }
}
