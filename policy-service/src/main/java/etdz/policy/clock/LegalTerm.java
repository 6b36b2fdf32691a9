package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import java.time.LocalDate;

/// The general limits of the law on administrative licences (行政许可法), in working days. A matter with
/// a limit of its own does not use these.
public enum LegalTerm {
    CORRECTION_NOTICE(5, "行政许可法第三十二条"),
    DECISION(20, "行政许可法第四十二条"),
    DECISION_EXTENSION(10, "行政许可法第四十二条"),
    JOINT_DECISION(45, "行政许可法第四十二条"),
    JOINT_EXTENSION(15, "行政许可法第四十二条"),
    FIRST_REVIEW(20, "行政许可法第四十三条"),
    DELIVERY(10, "行政许可法第四十四条"),
    HEARING_REQUEST(5, "行政许可法第四十七条"),
    HEARING(20, "行政许可法第四十七条"),
    HEARING_NOTICE(7, "行政许可法第四十八条");

    private final int workingDays;
    private final String basis;

    LegalTerm(int workingDays, String basis) {
        this.workingDays = workingDays;
        this.basis = basis;
    }

    public int workingDays() {
        return workingDays;
    }

    public String basis() {
        return basis;
    }

    public LocalDate after(LocalDate start, WorkingDays calendar) {
        return calendar.after(start, workingDays);
    }

    /// By when something has to be done that the law wants so many days before an event.
    public LocalDate before(LocalDate event, WorkingDays calendar) {
        return calendar.before(event, workingDays);
    }
}
