package etdz.investment.lead;

import etdz.common.CreditCode;
import etdz.investment.project.ProjectId;
import java.time.LocalDate;

/// What may be asked of a lead.
public sealed interface Command {

    /// Whoever asks handles it from now on.
    record Take(String name) implements Command {}

    /// Somebody talked to the investor.
    record NoteContact(String text) implements Command {}

    record PlanStep(NextStep step) implements Command {}

    record Reckon(Estimate estimate) implements Command {}

    /// One stage further.
    sealed interface Advance extends Command {}

    record Negotiate() implements Advance {}

    record Sign(LocalDate on, String document) implements Advance {}

    record Register(LocalDate on, CreditCode creditCode, String enterprise) implements Advance {}

    /// One stage back: it was moved on by mistake, or things came to nothing.
    record StepBack(String reason) implements Command {}

    record Lose(String reason) implements Command {}

    /// It goes on where it stood before it ended.
    record Reopen(String reason) implements Command {}

    /// It has become this project.
    record Convert(ProjectId project) implements Command {}
}
