package etdz.common.outbox;

import static org.springframework.boot.actuate.endpoint.web.WebEndpointResponse.STATUS_NOT_FOUND;

import etdz.common.outbox.Republishing.Report;
import etdz.common.outbox.Republishing.Report.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/// The operator's way to have read models built anew: one collection by rounds, or all to the end.
@Endpoint(id = "republish")
final class RepublishEndpoint {

    private final Republishing republishing;

    RepublishEndpoint(Republishing republishing) {
        this.republishing = republishing;
    }

    @ReadOperation
    List<String> collections() {
        return republishing.collections();
    }

    /// One round; the next one is asked for with the `after` that it answers.
    @WriteOperation
    WebEndpointResponse<Report> round(@Selector String collection, @Nullable String after) {
        return republishing
                .round(collection, after)
                .map(report -> new WebEndpointResponse<>(report))
                .orElseGet(() -> new WebEndpointResponse<>(STATUS_NOT_FOUND));
    }

    @WriteOperation
    Map<String, Report> all() {
        var reports = new TreeMap<String, Report>();
        republishing.collections().forEach(name -> reports.put(name, toTheEnd(name)));
        return reports;
    }

    private Report toTheEnd(String collection) {
        var sum = new Report(State.MORE, 0, 0, 0, null);
        while (sum.state() == State.MORE) {
            sum = sum.and(republishing.round(collection, sum.after()).orElseThrow());
        }
        return sum;
    }
}
