package etdz.policy.approval.desk;

import static java.util.stream.Collectors.toMap;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.ZoneTime;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One act on many cases: each by its own rules and guarded by its own version, so that one that
/// does not go keeps no other back.
@Component
public class ManyCases {

    /// A case as somebody saw it.
    public record Seen(CaseId id, long version) {}

    public enum Result {
        DONE,
        /// Somebody else moved it since it was seen.
        STALE,
        REFUSED,
        /// There is none, or none that the caller may see.
        NOT_FOUND
    }

    /// What became of a row.
    ///
    /// @param version after the act
    /// @param reasons why it was refused
    public record Row(CaseId id, Result result, @Nullable Long version, List<Why> reasons) {

        static Row of(CaseId id, Result result, @Nullable Long version) {
            return new Row(id, result, version, List.of());
        }
    }

    public record Why(String reason, String text) {}

    private final Cases cases;
    private final Acts acts;
    private final ZoneTime time;

    ManyCases(Cases cases, Acts acts, ZoneTime time) {
        this.cases = cases;
        this.acts = acts;
        this.time = time;
    }

    /// A result for each row, in their order. Repeated under the same key it does nothing twice and
    /// answers the same for what was done.
    public List<Row> move(
            Actor actor, CreationKey key, List<Seen> rows, Function<CaseId, Command> act) {
        var ids = rows.stream().map(Seen::id).toList();
        var held = cases.find(ids, actor.scope()).stream().collect(toMap(Case::id, it -> it));
        var results = new HashMap<CaseId, Row>();
        var earlier = cases.done(ids, key);
        var moved = new ArrayList<Step<Case>>();
        var moments = new HashMap<ZoneCode, Moment>();
        for (var row : rows) {
            var found = held.get(row.id());
            if (found == null) {
                results.put(row.id(), Row.of(row.id(), Result.NOT_FOUND, null));
            } else if (earlier.containsKey(row.id().value())) {
                results.put(row.id(), done(row.id(), earlier));
            } else if (found.version() != row.version()) {
                results.put(row.id(), Row.of(row.id(), Result.STALE, found.version()));
            } else {
                var now = moments.computeIfAbsent(found.application().zone(), time::in);
                switch (found.on(act.apply(row.id()), actor.getPrincipal(), now)) {
                    case Moved(var next) -> moved.add(new Step<>(found, next));
                    case TurnedDown refusal -> results.put(row.id(), refused(found, refusal));
                }
            }
        }
        store(moved, key).forEach(row -> results.put(row.id(), row));
        return rows.stream()
                .map(row -> Optional.ofNullable(results.get(row.id())).orElseThrow())
                .toList();
    }

    private static Row done(CaseId id, Map<String, Long> versions) {
        return Row.of(id, Result.DONE, versions.get(id.value()));
    }

    /// Only when some were moved by somebody else meanwhile is it looked up which.
    private List<Row> store(List<Step<Case>> steps, CreationKey key) {
        var moved = steps.stream().map(Step::next).toList();
        if (cases.storeAll(steps, key) == moved.size()) {
            return moved.stream().map(it -> Row.of(it.id(), Result.DONE, it.version())).toList();
        }
        var stored = cases.done(moved.stream().map(Case::id).toList(), key);
        return moved.stream()
                .map(Case::id)
                .map(id ->
                        stored.containsKey(id.value())
                                ? done(id, stored)
                                : Row.of(id, Result.STALE, null))
                .toList();
    }

    private Row refused(Case held, TurnedDown refusal) {
        var why =
                refusal.obstacles().stream()
                        .map(it -> acts.told(held, it))
                        .map(told -> new Why(told.reason(), told.text()))
                        .toList();
        return new Row(held.id(), Result.REFUSED, held.version(), why);
    }
}
