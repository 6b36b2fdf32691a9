package etdz.talent.points;

import etdz.common.Bilingual;

/// What the sum alone does not tell.
record Note(Code code, Bilingual text) {

    enum Code {
        SELF_TEST_ONLY,
        A_HAS_NO_AGE_LIMIT,
        AGE_FOR_B_NEEDS_MANUAL_DECISION,
        AGE_FOR_B_LIFTED_BY_THE_REGION,
        LOCAL_BONUS_IS_THE_REGIONS,
        OTHER_ROUTES_EXIST
    }
}
