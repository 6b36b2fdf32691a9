package etdz.investment.intake;

import etdz.investment.intake.Verdict.Faulty;
import etdz.investment.intake.Verdict.Good;
import etdz.investment.intake.Verdict.Unchanged;
import java.util.ArrayList;
import java.util.List;

/// What was found in the rows of a table so far.
final class Found {

    private final List<RowFault> faults = new ArrayList<>();
    private int good;
    private int unchanged;
    private int faulty;
    private int faultCount;

    void add(Verdict verdict) {
        switch (verdict) {
            case Good _ -> good++;
            case Unchanged _ -> unchanged++;
            case Faulty(var found) -> {
                faulty++;
                faultCount += found.size();
                found.stream().limit(Intake.SHOWN_FAULTS - faults.size()).forEach(faults::add);
            }
        }
    }

    int good() {
        return good;
    }

    int unchanged() {
        return unchanged;
    }

    int faulty() {
        return faulty;
    }

    int faultCount() {
        return faultCount;
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }
}
