"""Major projects and where they are placed."""

from good.request import OFFICER, Good, reads

PROJECTS = "/api/investment/major-projects"


def proposal(world, place=None):
    return {"name": "示例重大项目（虚构）", "industry": "3415", "investmentWan": "120000", "basis": "示例清单"}


def proposed(world):
    return {"id": world[OFFICER].create(PROJECTS, proposal(world))["id"]}


def decision(world, place=None):
    return {"placement": "IN_ZONE", "on": world.today, "document": "示例纪要"}


def placed(world):
    place = proposed(world)
    world[OFFICER].change(f"{PROJECTS}/{place['id']}", "placement", decision(world))
    return place


GOOD = {
    **reads(OFFICER, "listMajorProjects", "countMajorProjects"),
    "proposeMajorProject": Good(OFFICER, body=proposal),
    "showMajorProject": Good(OFFICER, proposed),
    "placeMajorProject": Good(OFFICER, proposed, body=decision),
    "reopenMajorProject": Good(OFFICER, placed),
}
