"""Brings cases to the stages at which the acts are possible."""

import itertools
import json

from good.request import APPLICANT, APPROVER, OFFICER, REVIEWER
from platform_client import REPOSITORY

CASES = "/api/policy/cases"
FILING = json.loads((REPOSITORY / "acceptance/examples/filing.json").read_text())
# With a limit that may be extended, and a licence to print.
DRAINAGE = {
    "matter": "SMP-ZJ-004",
    "zone": "hohhot",
    "form": {"place": "金川区块示例路2号", "dailyCubicMetres": "120", "keyDischarger": False},
    "materials": [{"material": "business-licence", "document": "DOC-SEED-LICENCE"}] + [
        {"material": material, "document": "DOC-SEED-FILING-FORM"}
        for material in ("drainage-form", "drainage-drawings", "pretreatment-papers")],
    "contact": FILING["contact"],
}
GRANT = {"result": "GRANTED", "ground": "符合条件（示例）"}
DESKS = {"desks": [{"desk": "planning", "name": {"zh": "规划", "en": "Planning"}, "part": "LEAD"}]}
OPINION = {"verdict": "AGREED", "text": "无意见（示例）"}


class Case:
    """A case just filed; each further word is an act of the one who may do it."""

    def __init__(self, world, application=FILING):
        self.world = world
        self.id = world[APPLICANT].create(CASES, application)["id"]

    def act(self, who, act, body=None, method="PUT"):
        self.world[who].change(f"{CASES}/{self.id}", act, body, method)
        return self

    def accepted(self, *missing):
        return self.act(OFFICER, "acceptance", {"missing": list(missing)})

    def under_review(self):
        return self.accepted().act(OFFICER, "review", DESKS)

    def suspended(self):
        return self.accepted().act(
            OFFICER, "suspension", {"ground": "EXPERT_REVIEW", "cap": 15, "told": "专家评审（示例）"})

    def offered_a_hearing(self):
        return self.accepted().act(OFFICER, "hearing-offer")

    def to_be_heard(self):
        return self.offered_a_hearing().act(APPLICANT, "hearing-request")

    def with_a_day(self):
        day = {"day": self.world.working_day(9), "place": "示例会议室", "presider": "approver-hohhot"}
        return self.to_be_heard().act(OFFICER, "hearing", day)

    def claimed(self):
        return self.act(OFFICER, "claim")

    def longer(self):
        return self.accepted().act(OFFICER, "extension-request", {"workingDays": 5, "reason": "现场核实（示例）"})

    def granted(self):
        return self.accepted().act(APPROVER, "decision", GRANT)

    def told_to_correct(self):
        return self.act(OFFICER, "corrections", {"items": [{"text": "示例：请补正"}]}, "POST")

    def with_draft(self):
        path = f"{CASES}/{self.id}/correction-draft"
        self.world[OFFICER].send("PUT", path, {"items": [{"text": "示例：请补正"}]}, If_Match='"0"')
        return self

    def message(self, **more):
        message = self.world[APPLICANT].create(f"{CASES}/{self.id}/messages", {"text": "示例：请问进度"} | more)
        return {"id": self.id, "message": message["id"]}


def filed(world, **more):
    """What was filed and nothing else happened to."""
    return {"id": Case(world).id} | more


def case(word, *words, application=FILING, **more):
    """A fresh case, brought on by the words."""
    def made(world):
        found = Case(world, application)
        for act in (word, *words):
            getattr(found, act)()
        return {"id": found.id} | more
    return made
