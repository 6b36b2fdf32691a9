package etdz.investment.escort.view;

import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.investment.escort.Escort;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Task;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What somebody has to do with an escort that is in his rows.
public enum Part {
    /// An officer of its zone.
    OFFICER,
    /// The one agent whom it names.
    AGENT,
    /// Who gave the mandate.
    CLIENT,
    /// A department that has a task in it.
    DEPARTMENT,
    /// Who may look on: leaders, supervisors, other staff of the zone.
    READER;

    public static Part of(Escort held, Actor actor) {
        if (actor.is("officer") && actor.scope() instanceof Scope.Zones) {
            return OFFICER;
        }
        if (actor.is("agent") && held.isAgent(actor.getPrincipal())) {
            return AGENT;
        }
        if (isClient(held, actor)) {
            return CLIENT;
        }
        return actor.is("department") ? DEPARTMENT : READER;
    }

    private static boolean isClient(Escort held, Actor actor) {
        var client = held.mandate().client();
        return switch (actor.scope()) {
            case Scope.Own(var code) -> code.equals(client.creditCode());
            case Scope.Self(var subject) -> subject.equals(client.subject());
            case Scope.Everywhere _, Scope.Department _, Scope.Zones _ -> false;
        };
    }

    /// Whether the notes of the zone are for him.
    boolean seesNotes() {
        return this == OFFICER || this == AGENT;
    }

    /// Whom to call is shown in full to the zone and to the client; to the agent only while his
    /// mandate has effect.
    boolean seesContact(Escort held, LocalDate today) {
        return switch (this) {
            case OFFICER, CLIENT -> true;
            case AGENT -> held.effectOn(today) == Effect.IN_EFFECT;
            case DEPARTMENT, READER -> false;
        };
    }

    /// The tasks for him to see: a department has its own.
    static Stream<Task> tasks(Escort held, Actor actor) {
        return of(held, actor) == DEPARTMENT
                ? held.tasks().stream().filter(it -> isOf(it, actor))
                : held.tasks().stream();
    }

    /// Whether he may say that a task is done: agent and officer of any, others of their own.
    public static boolean mayFinish(Escort held, Task task, Actor actor) {
        return switch (of(held, actor)) {
            case OFFICER, AGENT -> true;
            case CLIENT -> task.doer() instanceof Doer.ByClient;
            case DEPARTMENT -> isOf(task, actor);
            case READER -> false;
        };
    }

    private static boolean isOf(Task task, Actor actor) {
        return task.doer() instanceof Doer.ByOrgan(var organ, _)
                && actor.organ().filter(organ::equals).isPresent();
    }
}
