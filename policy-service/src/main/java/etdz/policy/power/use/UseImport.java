package etdz.policy.power.use;

import java.util.List;
import org.springframework.stereotype.Component;

/// What is known of cases that were made elsewhere, and of which no event told.
@Component
public class UseImport {

    private final PowerUses uses;

    UseImport(PowerUses uses) {
        this.uses = uses;
    }

    /// What is there already stays as it is.
    public int addMissing(List<PowerUse> wanted) {
        return uses.addMissing(wanted);
    }
}
