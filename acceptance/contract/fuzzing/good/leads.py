"""Leads, enquiries, and the stages of projects."""

import uuid

from good.request import APPLICANT, OFFICER, Good, first, reads

LEADS, ENQUIRIES, PROJECTS = "/api/investment/leads", "/api/investment/enquiries", "/api/investment/projects"
WHY = {"reason": "误操作（示例）"}


def body(name):
    return {"name": name, "source": "VISIT", "investor": {"name": "示例储能科技有限公司（虚构）"}}


def opened(world):
    """A lead of its own, without a double."""
    return {"id": world[OFFICER].create(LEADS, body("示例项目" + uuid.uuid4().hex[:8]))["id"]}


def after(*acts):
    """A lead to which something was done already."""
    def place(world):
        held = opened(world)
        for act, said in acts:
            world[OFFICER].change(f"{LEADS}/{held['id']}", act, said)
        return held
    return place


def signing(world, _place=None):
    return {"stage": "SIGNED", "on": world.today, "document": "框架协议（示例）"}


CONTACTED = ("last-contact", {"text": "电话沟通（示例）"})
NEGOTIATING = ("stage", {"stage": "NEGOTIATING"})


def asked(world):
    enquiry = {"zone": "hohhot", "name": "示例风电", "investor": {"name": "示例风能（虚构）"},
               "contact": {"person": "示例联系人", "phone": "13900000000"}}
    return {"id": world[APPLICANT].create(ENQUIRIES, enquiry)["id"]}


def unlinked(world):
    """A project that no lead has become, of which there are many at the beginning."""
    for project in world[OFFICER].items(PROJECTS + "?limit=100"):
        if "lead" not in world[OFFICER].get(f"{PROJECTS}/{project['id']}/leads"):
            return project["id"]
    raise LookupError("every project has its lead")


APPROVED = first(OFFICER, PROJECTS + "?stage=APPROVED&limit=1")


def reaching(world, _place=None):
    return {"stage": "LAND", "on": world.today, "proof": "出让合同 示例001号"}


def with_land(world):
    place = APPROVED(world)
    world[OFFICER].change(f"{PROJECTS}/{place['id']}", "stage", reaching(world))
    return place


SUPPORT = {
    "company": "Sample GmbH (fictitious)", "measure": "用地保障（示例）", "basis": "国发〔2023〕11号（条款待核）",
    "decidedBy": "管委会（示例）", "document": "示例纪要〔2026〕1号"}


def supporting(world, _place=None):
    return SUPPORT | {"decidedOn": world.today}


def supported(world):
    """A support that holds."""
    place = first(OFFICER, PROJECTS + "?limit=1")(world)
    created = world[OFFICER].create(f"{PROJECTS}/{place['id']}/supports", supporting(world))
    return place | {"support": created["id"]}


GOOD = {
    **reads(OFFICER, "showPipeline", "listLeads", "openLead"),
    "exportLeads": Good(OFFICER, query={"format": "csv"}),
    "exportProjects": Good(OFFICER, query={"format": "csv"}),
    **reads(APPLICANT, "listEnquiries", "listInvestmentOfficers", "enquire"),
    "findSimilarLeads": Good(OFFICER, query={"name": "示例储能电池组装线"}),
    "screenPlan": Good(APPLICANT, query={"industry": "A01", "plan": "小麦新品种选育"}),
    "showLead": Good(OFFICER, opened),
    "takeLead": Good(OFFICER, opened),
    "noteLeadContact": Good(OFFICER, opened),
    "planLeadStep": Good(OFFICER, opened),
    "estimateLead": Good(OFFICER, opened),
    "moveLeadOn": Good(OFFICER, after(CONTACTED, NEGOTIATING), signing),
    "moveLeadBack": Good(OFFICER, after(CONTACTED)),
    "loseLead": Good(OFFICER, opened),
    "reopenLead": Good(OFFICER, after(("loss", WHY))),
    "linkLead": Good(OFFICER, opened, lambda world, _place: {"project": unlinked(world)}),
    "showEnquiry": Good(APPLICANT, asked),
    "moveProjectOn": Good(OFFICER, APPROVED, reaching),
    "moveProjectBack": Good(OFFICER, with_land),
    "listProjectApprovals": Good(OFFICER, first(OFFICER, PROJECTS + "?limit=1")),
    "showProjectLead": Good(OFFICER, first(OFFICER, PROJECTS + "?limit=1")),
    "listProjectSupports": Good(OFFICER, first(OFFICER, PROJECTS + "?limit=1")),
    "registerProjectSupport": Good(OFFICER, first(OFFICER, PROJECTS + "?limit=1"), supporting),
    "withdrawProjectSupport": Good(OFFICER, supported, WHY, version='"1"'),
}
