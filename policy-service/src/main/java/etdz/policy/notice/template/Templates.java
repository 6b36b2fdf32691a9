package etdz.policy.notice.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The rules and words that hold, read from the database at most every few seconds: they are asked
/// for with every event.
@Component
public class Templates {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Read(List<Rule> rules, Map<String, Template> templates, long at) {}

    private final TemplateList list;
    private volatile Read last = new Read(List.of(), Map.of(), Long.MIN_VALUE);

    Templates(TemplateList list) {
        this.list = list;
    }

    public List<Rule> rules() {
        return current().rules();
    }

    public Template inForce(String code) {
        var template = current().templates().get(code);
        if (template == null) {
            throw new IllegalArgumentException("No template " + code);
        }
        return template;
    }

    void forget() {
        last = new Read(List.of(), Map.of(), Long.MIN_VALUE);
    }

    private Read current() {
        var known = last;
        if (known.at() == Long.MIN_VALUE || System.nanoTime() - known.at() > FRESH.toNanos()) {
            known = new Read(list.rules(), list.inForce(), System.nanoTime());
            last = known;
        }
        return known;
    }
}
