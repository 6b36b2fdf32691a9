package etdz.policy.attachment.document;

import etdz.policy.matter.Matter.TrustGrade;

/// Where a paper comes from, which says how far it is to be trusted (可信等级).
public enum Origin {
    /// Fetched from a register of the state.
    REGISTRY(TrustGrade.A),
    /// Made by an organ, such as a decision of this platform.
    ORGAN(TrustGrade.A),
    /// Made by a qualified third party, whom it names.
    THIRD_PARTY(TrustGrade.B),
    /// The owner's own paper, or his copy of another.
    OWNER(TrustGrade.C),
    /// The owner's statement or promise.
    STATEMENT(TrustGrade.D);

    private final TrustGrade grade;

    Origin(TrustGrade grade) {
        this.grade = grade;
    }

    TrustGrade grade() {
        return grade;
    }

    /// What somebody may say of his own upload: nobody gives himself the grade of an organ.
    public boolean mayBeClaimed() {
        return grade != TrustGrade.A;
    }
}
