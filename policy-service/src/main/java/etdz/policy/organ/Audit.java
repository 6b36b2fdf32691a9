package etdz.policy.organ;

import java.time.Instant;

/// Who made an entry of a register and who changed it last.
public record Audit(Instant createdAt, String createdBy, Instant changedAt, String changedBy) {

    public static Audit made(String by, Instant at) {
        return new Audit(at, by, at, by);
    }

    public Audit changed(String by, Instant at) {
        return new Audit(createdAt, createdBy, at, by);
    }
}
