"""Escorts: mandates for leads of an investor, and what is done on the way."""

import time
import urllib.error
import uuid

from good.request import APPLICANT, OFFICER, Good, reads

ESCORTS, ENQUIRIES = "/api/investment/escorts", "/api/investment/enquiries"
AGENT = "agent-1"
CONTACT = {"person": "示例联系人", "phone": "13900000000"}
LAND = {"number": 1, "stage": "LAND"}


def lead(world):
    """One of its own: a lead has one running escort."""
    name = "示例项目" + uuid.uuid4().hex[:8]
    return world[APPLICANT].create(ENQUIRIES, {
        "zone": "hohhot", "name": name, "investor": {"name": "示例风能（虚构）"}, "contact": CONTACT})["id"]


def mandate(world, _place=None):
    return {"lead": lead(world), "from": world.today, "until": "2028-12-31", "contact": CONTACT}


def offered(world):
    return {"id": world[APPLICANT].create(ESCORTS, mandate(world))["id"]}


def after(*acts):
    """In force, and some acts later."""
    def place(world):
        held = offered(world)
        for who, act, said in (OFFICER, "acceptance", {"agent": AGENT}), *acts:
            world[who].change(f"{ESCORTS}/{held['id']}", act, said(world) if callable(said) else said)
        return held | LAND
    return place


def heard(world):
    """In force, and policy-service has heard of it."""
    escort = after()(world)["id"]
    for _ in range(100):
        try:
            world[AGENT].get(f"/api/policy/mandates/{escort}/cases")
            break
        except urllib.error.HTTPError:
            time.sleep(0.1)
    return {"escort": escort}


def settled():
    """Every stage is not needed."""
    stages = ("REGISTRATION", "FILING", "LAND", "ASSESSMENT", "CONSTRUCTION_PERMIT", "COMPLETION", "PRODUCTION")
    return after(*((OFFICER, f"stages/{code}", {"act": "SKIP", "reason": "不涉及（示例）"}) for code in stages))


def begin(world, _place=None):
    return {"act": "BEGIN", "on": world.today}


def done(world, _place=None):
    return {"on": world.today, "proof": "回执1份（示例）"}


def noting(world, _place=None):
    return {"text": "回访企业（示例）", "comesUpOn": world.today}


def another_day(world, _place=None):
    return {"comesUpOn": world.today}


TASK = (OFFICER, "tasks", {"title": "核对用地材料（示例）", "toAct": "AGENT", "workingDays": 5})
NOTE = (OFFICER, "notes", noting)

GOOD = {
    **reads(OFFICER, "listEscorts", "showEscortBoard", "listEscortStages", "listEscortAgents", "listEscortAdoptions"),
    "exportEscorts": Good(OFFICER, query={"format": "csv"}),
    "showAgentDesk": Good(AGENT),
    "decideEscortAdoption": Good(OFFICER, unsafe=True),
    "offerEscort": Good(APPLICANT, body=mandate),
    "showEscort": Good(OFFICER, offered),
    "listEscortApprovals": Good(OFFICER, offered),
    "acceptEscort": Good(OFFICER, offered),
    "prolongEscort": Good(APPLICANT, offered, body={"until": "2029-12-31"}),
    "handOverEscort": Good(OFFICER, after()),
    "endEscort": Good(OFFICER, settled()),
    "revokeEscort": Good(OFFICER, offered),
    "recordEscortStage": Good(OFFICER, after(), begin),
    "addEscortTask": Good(OFFICER, after()),
    "finishEscortTask": Good(OFFICER, after(TASK), done),
    "withdrawEscortTask": Good(OFFICER, after(TASK)),
    "addEscortNote": Good(OFFICER, after(), noting),
    "putOffEscortNote": Good(OFFICER, after(NOTE), another_day),
    "listMandatedCases": Good(AGENT, heard),
    "settleEscortNote": Good(OFFICER, after(NOTE)),
}
