"""Organs and people: registers, posts, absences, the roster."""

import uuid

from good.request import ADMIN, OFFICER, OF_PATH, Good, at, reads

ORGANS, PEOPLE, ABSENCES = "/api/policy/organs", "/api/policy/people", "/api/policy/absences"
ORGAN = {"name": {"zh": "示例机关（虚构）", "en": "Sample organ"}, "address": "示例路1号（虚构）", "phone": "0471-0000098"}
POST = {"name": {"zh": "示例岗位", "en": "Sample post"}, "duties": ["ACCEPTANCE"], "matters": ["SMP-FG-001"]}


def fresh(prefix):
    return f"{prefix}-{uuid.uuid4().hex[:10]}"


def new_organ(world=None, place=None):
    return ORGAN | {"code": fresh("organ"), "kind": "BUREAU", "level": "ZONE", "zone": "hohhot",
                    "parent": "committee-hohhot"}


def organ(world):
    return {"code": world[ADMIN].create(ORGANS, new_organ())["code"]}


def new_post(world=None, place=None):
    return POST | {"code": fresh("post")}


def post(world):
    made = world[ADMIN].create(ORGANS + "/150100-zone/posts", new_post())
    return {"organ": "150100-zone", "post": made["code"]}


def new_person(world=None, place=None):
    return {"user": fresh("person"), "name": "示例人员（虚构）", "organ": "150100-zone"}


def person(world):
    return {"user": world[ADMIN].create(PEOPLE, new_person())["user"]}


def vacancy(world):
    return person(world) | {"post": post(world)["post"]}


def holder(world):
    place = vacancy(world)
    world[ADMIN].change(f"{PEOPLE}/{place['user']}", f"posts/{place['post']}", {"from": world.today})
    return place


def leaver(world):
    place = person(world)
    world[ADMIN].change(f"{PEOPLE}/{place['user']}", "leaving", {"on": world.working_day(20)})
    return place


def new_absence(world, place=None):
    return {"user": person(world)["user"], "from": world.working_day(5), "to": world.working_day(6),
            "deputy": "officer-hohhot"}


def absence(world):
    return {"id": world[ADMIN].create(ABSENCES, new_absence(world))["id"]}


def month(world):
    place = holder(world)
    return {"post": place["post"], "month": world.today[:7]}


def days(world, place):
    return {"days": [{"day": world.today, "people": []}]}


GOOD = {
    **reads(OFFICER, "listOrgans", "listPeople", "listAbsences"),
    "registerOrgan": Good(ADMIN, body=new_organ),
    "showOrgan": Good(OFFICER, at(code="committee-hohhot")),
    "changeOrgan": Good(ADMIN, organ),
    "listPosts": Good(OFFICER, at(organ="150100-zone")),
    "registerPost": Good(ADMIN, at(organ="150100-zone"), body=new_post),
    "showPost": Good(OFFICER, at(organ="150100-zone", post="window-hohhot")),
    "changePost": Good(ADMIN, post, version=OF_PATH),
    "registerPerson": Good(ADMIN, body=new_person),
    "showPerson": Good(OFFICER, at(user="officer-hohhot")),
    "takePost": Good(ADMIN, vacancy),
    "giveUpPost": Good(ADMIN, holder),
    "leave": Good(ADMIN, person),
    "stay": Good(ADMIN, leaver),
    "recordAbsence": Good(ADMIN, body=new_absence),
    "showAbsence": Good(OFFICER, absence),
    "endAbsence": Good(ADMIN, absence, body={}),
    "showDuty": Good(OFFICER, query={"zone": "hohhot"}),
    "showRoster": Good(OFFICER, month),
    "planRoster": Good(ADMIN, month, body=days, version=OF_PATH),
}
