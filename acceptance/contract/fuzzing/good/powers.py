"""Powers: delegations, kept powers, lists, the direct line, posts."""

import io
import urllib.request
import uuid
import zipfile

from good.request import DEPARTMENT, OFFICER, Good, at, reads

DELEGATIONS = "/api/policy/delegations"
TICKETS = "/api/policy/direct-line/tickets"
COMMITTEE = {"organ": "committee-hohhot", "name": "呼和浩特经济技术开发区管理委员会",
             "kind": "ADMINISTRATIVE_ORGAN", "level": "ZONE"}
WATER = {"organ": "water-nmg", "name": "内蒙古自治区水利厅", "kind": "ADMINISTRATIVE_ORGAN", "level": "REGION"}
EXAMPLE_MATTER = "HH-TJ-001"  # in the first row of the template of a list
# Of a matter that only the fuzzer has, so that no case rests on it.
POWER = {"name": {"zh": "示例事项（虚构）", "en": "Sample matter (invented)"}, "type": "OTHER", "original": WATER,
         "originalBasis": "示例依据"}


def terms(begin):
    return {"mode": "PASSED_DOWN", "from": WATER, "to": COMMITTEE, "legalBasis": "示例依据", "basisLevel": "OTHER",
            "validFrom": begin, "validTo": "2031-12-31", "excludedAreas": []}


def fresh_matter():
    return "FUZZ-" + uuid.uuid4().hex[:12].upper()


def registration(world, place=None):
    return {"matter": fresh_matter(), "zone": "hohhot", "power": POWER, "terms": terms(world.today)}


def delegation(world):
    return {"id": world[DEPARTMENT].create(DELEGATIONS, registration(world))["id"]}


def announced(world):
    place = delegation(world)
    body = {"on": "2026-10-20", "at": "https://example.org/notice"}
    world[DEPARTMENT].change(f"{DELEGATIONS}/{place['id']}", "announcement", body)
    return place


def amended(world, place):
    return terms(world.working_day(5))


def recalled(world, place):
    return {"on": world.working_day(10), "reason": "示例", "announcedOn": world.today,
            "announcedAt": "https://example.org/notice-2"}


def power_list(world):
    return {"id": world[OFFICER].create("/api/policy/power-lists?zone=hohhot&name=list.xlsx", filled_in(world))["id"]}


def filled_in(world, place=None):
    """The row that shows how the platform's list is filled in, for a matter that the register does not have."""
    return with_text(template(world), EXAMPLE_MATTER, fresh_matter())


def with_text(book, old, new):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old.encode(), new.encode()))
    return made.getvalue()


def template(world):
    platform = world[OFFICER]
    request = urllib.request.Request(
        platform.url + "/api/policy/power-lists/template", headers={"Authorization": f"Bearer {platform.token}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def ticket(*acts):
    def made(world):
        raised = world[OFFICER].create(TICKETS, {
            "title": "示例工单", "text": "示例问题", "department": {"organ": "water-nmg"}})
        for act, body in acts:
            world[DEPARTMENT].change(f"{TICKETS}/{raised['id']}", act, body)
        return {"id": raised["id"]}
    return made


ACCEPTED = ("acceptance", None)
ANSWERED = ("answer", {"text": "示例答复"})


def lent(world):
    post = {"zone": "hohhot", "kind": "INSTITUTION", "lender": {"organ": "staffing-hohhot", "name": "示例"},
            "count": 12, "purpose": "示例", "from": "2026-01-01"}
    return {"id": world[DEPARTMENT].create("/api/policy/staffing-posts", post)["id"]}


def version_of_kept(world, place):
    return next(f'"{row["version"]}"' for row in world[DEPARTMENT].items("/api/policy/kept-powers?zone=hohhot")
                if row["matter"] == place["matter"])


GOOD = {
    **reads(OFFICER, "listDelegations", "listKeptPowers", "listTickets", "countTickets", "listStaffingPosts",
            "totalPosts", "getPowerListTemplate", "showPowerRates", "listZones"),
    "findPowerHolder": Good(OFFICER, at(matter="SMP-FG-001"), query={"zone": "hohhot", "on": "2026-10-01"}),
    "registerDelegation": Good(DEPARTMENT, body=registration),
    "showDelegation": Good(OFFICER, at(id="DLG-SMP-FG-001-hohhot-1")),
    "announceDelegation": Good(DEPARTMENT, delegation),
    "amendDelegation": Good(DEPARTMENT, delegation, body=amended),
    "renewDelegation": Good(DEPARTMENT, announced),
    "recallDelegation": Good(DEPARTMENT, announced, body=recalled),
    "exportDelegations": Good(OFFICER, query={"format": "csv"}),
    "keepPower": Good(DEPARTMENT, at(zone="hohhot", matter="SMP-GA-001"), version=version_of_kept),
    "bringPowerList": Good(OFFICER, body=filled_in, query={"zone": "hohhot", "name": "list.xlsx"}),
    "showPowerList": Good(OFFICER, power_list),
    "confirmPowerList": Good(OFFICER, power_list),
    "raiseTicket": Good(OFFICER),
    "showTicket": Good(OFFICER, ticket()),
    "acceptTicket": Good(DEPARTMENT, ticket()),
    "answerTicket": Good(DEPARTMENT, ticket(ACCEPTED)),
    "escalateTicket": Good(OFFICER, ticket(ACCEPTED, ANSWERED)),
    "closeTicket": Good(OFFICER, ticket(ACCEPTED, ANSWERED)),
    "listTicketComments": Good(OFFICER, ticket()),
    "addTicketComment": Good(OFFICER, ticket()),
    "lendPosts": Good(DEPARTMENT),
    "usePosts": Good(OFFICER, lent, version='"1"'),
}
