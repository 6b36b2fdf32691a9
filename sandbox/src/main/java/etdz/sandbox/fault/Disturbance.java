package etdz.sandbox.fault;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Delays and spoils the answers of the outside systems. A valve of the server and no filter: only
/// here a connection can be dropped without a single byte.
final class Disturbance extends ValveBase {

    private final Latency latency;
    private final Faults faults;

    Disturbance(Latency latency, Faults faults) {
        super(true);
        this.latency = latency;
        this.faults = faults;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var system = StandIn.serving(request.getRequestURI());
        if (system.isEmpty()) {
            getNext().invoke(request, response);
            return;
        }
        pause(latency.next(ThreadLocalRandom.current()));
        switch (faults.strike(system.get())) {
            case NONE -> getNext().invoke(request, response);
            case SLOW -> {
                pause(Duration.ofMillis(faults.of(system.get()).delay()));
                getNext().invoke(request, response);
            }
            case DOWN -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            case JUNK ->
                    answer(
                            response,
                            HttpServletResponse.SC_OK,
                            "application/json",
                            "{\"name\":<html><b>session expired");
            case ERROR ->
                    answer(
                            response,
                            HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                            "text/html",
                            "<h1>Internal Server Error</h1>");
        }
    }

    private static void answer(Response response, int status, String type, String body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getWriter().write(body);
        response.finishResponse();
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }
}
