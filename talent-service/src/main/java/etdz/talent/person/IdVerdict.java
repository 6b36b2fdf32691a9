package etdz.talent.person;

/// What a look at an identity number alone tells; whether it was issued only the issuer knows.
public enum IdVerdict {
    VALID,
    WRONG_SHAPE,
    NO_SUCH_DATE,
    WRONG_CHECK_CHARACTER
}
