package etdz.policy.incentive.condition;

import java.util.List;

/// Three-valued: what nobody has said is neither true nor false.
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /// Of conditions that must all hold: one that fails decides.
    static Truth all(List<Truth> parts) {
        if (parts.contains(FALSE)) {
            return FALSE;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : TRUE;
    }

    /// Of conditions of which one is enough: one that holds decides.
    static Truth any(List<Truth> parts) {
        if (parts.contains(TRUE)) {
            return TRUE;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : FALSE;
    }
}
