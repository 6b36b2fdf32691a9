package etdz.policy.organ.person;

import etdz.policy.organ.PostCode;
import java.time.LocalDate;

/// What may be asked of the record of a person.
public sealed interface Command {

    record TakePost(Holding holding) implements Command {}

    /// The tenure ends with the day.
    record GiveUpPost(PostCode post, LocalDate on) implements Command {}

    record BeAbsent(Absence absence) implements Command {}

    /// `back` is the first day of work.
    record EndAbsence(String absence, LocalDate back) implements Command {}

    /// All posts end with the day.
    record Leave(LocalDate on) implements Command {}

    record Stay() implements Command {}
}
