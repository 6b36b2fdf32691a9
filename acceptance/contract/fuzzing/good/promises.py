"""The promise book: agreements of a zone and what both sides owe by them."""

import copy

from good.request import OFFICER, Good, reads

AGREEMENTS, OBLIGATIONS = "/api/investment/agreements", "/api/investment/obligations"
CNY_TEN = {"amount": "10.00", "currency": "CNY"}
OWNER = {"organ": "committee-hohhot", "name": "呼和浩特经济技术开发区管理委员会", "person": "officer-hohhot"}
PARTY = {"creditCode": "91150100MA0N00016K", "name": "呼和浩特示例甲一生物药品有限公司（虚构）"}


def clause(number, **more):
    return {"number": number, "text": "示例条款（虚构）", "side": "GOVERNMENT", "kind": "LAND", "owner": OWNER,
            "due": {"on": "2027-12-31"}} | more


STANDARD = {
    "number": "示例协〔2026〕9号", "title": "示例投资协议（虚构）", "signedOn": "2026-09-10",
    "policy": "STANDARD", "projectClass": "OTHER",
    "clauses": [clause("1"), clause("2", kind="MONEY", money={"amount": "100.00", "currency": "CNY"}),
                clause("3", due={"days": 60, "unit": "WORKING_DAYS", "milestone": "开工"})]}


def deal(world=None, place=None):
    return {"enterprise": PARTY, "deal": copy.deepcopy(STANDARD)}


def drafted(world):
    return {"id": world[OFFICER].create(AGREEMENTS, deal())["id"]}


def needing_review(world):
    """Its class of project and the authority for it are those of the contract's example."""
    special = {"policy": "ONE_ENTERPRISE_ONE_POLICY", "projectClass": "MAJOR_INDUSTRY",
               "authority": {"document": "示例会议纪要（虚构）", "number": "示例纪要〔2026〕7号",
                             "limit": {"amount": "20000000.00", "currency": "CNY"}}}
    return {"id": world[OFFICER].create(AGREEMENTS, {"enterprise": PARTY, "deal": STANDARD | special})["id"]}


def in_effect(world):
    place = drafted(world)
    world[OFFICER].change(f"{AGREEMENTS}/{place['id']}", "effect")
    return place


def obligation(number):
    """The one of a clause."""
    def find(world):
        held = world[OFFICER].get(f"{AGREEMENTS}/{in_effect(world)['id']}")
        return {"id": next(one["id"] for one in held["obligations"] if one["id"].endswith(f"-{number}"))}
    return find


def kept(world):
    place = obligation(1)(world)
    world[OFFICER].change(f"{OBLIGATIONS}/{place['id']}", "keeping", {"on": "2026-09-17", "proof": "示例确认书"})
    return place


def paid(world):
    place = obligation(2)(world)
    world[OFFICER].change(f"{OBLIGATIONS}/{place['id']}", "payment",
                          {"money": CNY_TEN, "on": "2026-09-17", "proof": "示例凭证"})
    return place


CONSENT = {"by": PARTY["name"], "on": "2026-09-16", "document": "示例会议纪要第1号"}

GOOD = {
    **reads(OFFICER, "listAgreements", "showAgreementTerms", "listObligations", "showPromiseBoard", "listPromiseRates"),
    "exportObligations": Good(OFFICER, query={"format": "csv"}),
    "draftAgreement": Good(OFFICER, body=deal),
    "showAgreement": Good(OFFICER, drafted),
    "reviseAgreement": Good(OFFICER, drafted, body={"deal": STANDARD}),
    "recordReview": Good(OFFICER, needing_review),
    "takeEffect": Good(OFFICER, drafted),
    "recordMilestone": Good(OFFICER, in_effect),
    "endAgreement": Good(OFFICER, in_effect),
    "showObligation": Good(OFFICER, obligation(1)),
    "keepObligation": Good(OFFICER, obligation(1)),
    "payPart": Good(OFFICER, obligation(2), body={"money": CNY_TEN, "on": "2026-09-17", "proof": "示例凭证"}),
    "withdrawPayment": Good(OFFICER, paid),
    "postponeObligation": Good(OFFICER, obligation(1), body={"until": "2028-12-31", "basis": "示例", "consent": CONSENT}),
    "waiveObligation": Good(OFFICER, obligation(1)),
    "declareBreach": Good(OFFICER, obligation(1)),
    "reopenObligation": Good(OFFICER, kept),
}
