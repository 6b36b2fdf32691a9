"""The work list: its rows, bulk acts, filters and exports."""

from good.request import APPROVER, OFFICER, Good, at, reads
from good.stages import filed


def claim(world, place):
    return {"act": "CLAIM", "rows": [{"id": filed(world)["id"], "version": 1}]}


GOOD = {
    **reads(OFFICER, "countWorklist", "listRegister", "listFilters", "listReminders"),
    "showWorklist": Good(OFFICER, query={"queue": "team"}),
    "exportWorklist": Good(OFFICER, query={"format": "csv", "queue": "mine"}),
    "exportRegister": Good(OFFICER, query={"format": "xlsx", "stage": "AwaitingCorrection"}),
    "actOnMany": Good(OFFICER, body=claim),
    # Of an officer with few cases.
    "handOverAll": Good(APPROVER, body={"from": "land-officer-hohhot", "to": ["reviewer-hohhot"], "reason": "示例"}),
    "keepFilter": Good(OFFICER, at(name="acceptance")),
    "forgetFilter": Good(OFFICER, at(name="forgotten")),
}
