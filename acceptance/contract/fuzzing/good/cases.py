"""Cases: filing, handling, deciding, and the papers that come of them."""

from good.request import APPLICANT, APPROVER, OFFICER, REVIEWER, Good, at, reads
from good.stages import CASES, DRAINAGE, FILING, Case, case, filed

DRAFT = CASES + "/{id}/correction-draft"


def with_missing(world):
    return {"id": Case(world).accepted("power-of-attorney").id, "material": "power-of-attorney"}


def with_document(world):
    """A message that carries a document."""
    place = Case(world).message(documents=["DOC-SEED-FILING-FORM"])
    return place | {"document": "DOC-SEED-FILING-FORM"}


def hearing(world, place):
    return {"day": world.working_day(9), "place": "示例会议室", "presider": "approver-hohhot"}


def expired_licence(world):
    return {"identifier": world[APPLICANT].items("/api/policy/licences/own?limit=1")[0]["identifier"]}


GOOD = {
    **reads(APPLICANT, "listOwnCases", "listOwnLicences"),
    "submitCase": Good(APPLICANT, body=FILING),
    "listSimilarCases": Good(APPLICANT, query={"matter": "SMP-FG-001"}),
    "showCase": Good(APPLICANT, filed),
    "listActs": Good(OFFICER, filed),
    "showClock": Good(APPLICANT, case("accepted")),
    "acceptCase": Good(OFFICER, filed),
    "requestCorrection": Good(OFFICER, filed),
    "answerCorrection": Good(APPLICANT, case("told_to_correct")),
    "supplyMaterial": Good(APPLICANT, with_missing),
    "showContact": Good(OFFICER, filed),
    "listContactReadings": Good(APPLICANT, filed),
    "listEvidence": Good(OFFICER, filed),
    "confirmEvidence": Good(OFFICER, case("accepted", material="business-licence")),
    "downloadMaterial": Good(OFFICER, case("accepted", material="business-licence")),
    "decideCase": Good(APPROVER, case("accepted")),
    "declineCase": Good(OFFICER, filed),
    "openReview": Good(OFFICER, case("accepted")),
    "suspendClock": Good(OFFICER, case("accepted")),
    "resumeClock": Good(OFFICER, case("suspended")),
    "askExtension": Good(OFFICER, case("accepted", application=DRAINAGE)),
    "declineExtension": Good(APPROVER, case("longer", application=DRAINAGE)),
    "extendLimit": Good(APPROVER, case("longer", application=DRAINAGE)),
    "offerHearing": Good(OFFICER, case("accepted")),
    "requestHearing": Good(APPLICANT, case("offered_a_hearing")),
    "waiveHearing": Good(APPLICANT, case("offered_a_hearing")),
    "arrangeHearing": Good(OFFICER, case("to_be_heard"), body=hearing),
    # No hearing is over on the day on which it was arranged.
    "concludeHearing": Good(OFFICER, case("with_a_day")),
    "proposeDecision": Good(OFFICER, case("accepted", application=DRAINAGE)),
    "deliverDecision": Good(OFFICER, case("granted")),
    "revokeGrant": Good(APPROVER, case("granted")),
    "cancelGrant": Good(APPROVER, case("granted")),
    "claimCase": Good(OFFICER, case("accepted")),
    "releaseCase": Good(OFFICER, case("accepted", "claimed")),
    "handOverCase": Good(OFFICER, case("accepted", "claimed"), body={"to": "reviewer-hohhot", "reason": "示例"}),
    "terminateCase": Good(OFFICER, case("accepted")),
    "withdrawCase": Good(APPLICANT, filed),
    "listReviewOpinions": Good(OFFICER, case("under_review")),
    "giveReviewOpinion": Good(REVIEWER, case("under_review", desk="planning"), version='"0"'),
    "listMessages": Good(APPLICANT, filed),
    "countMessages": Good(APPLICANT, filed),
    "sendMessage": Good(APPLICANT, filed),
    "showMessage": Good(OFFICER, lambda world: Case(world).message()),
    "markMessagesRead": Good(OFFICER, lambda world: Case(world).message()),
    "downloadMessageDocument": Good(OFFICER, with_document),
    "listUnread": Good(OFFICER, query=lambda world, place: {"case": filed(world)["id"]}),
    "showCorrectionDraft": Good(OFFICER, case("with_draft")),
    "saveCorrectionDraft": Good(OFFICER, filed, version='"0"'),
    "discardCorrectionDraft": Good(OFFICER, case("with_draft"), version=DRAFT),
    "printDecision": Good(APPLICANT, case("granted")),
    "printLicence": Good(APPLICANT, case("granted", application=DRAINAGE)),
    "listLicences": Good(OFFICER),
    "verifyLicence": Good(APPLICANT, expired_licence),
    "lookAtCreditCode": Good(APPLICANT, at(code="91150100MA0N00016K")),
}
