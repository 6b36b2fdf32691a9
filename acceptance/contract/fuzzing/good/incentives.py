"""Incentives, the check of one's own, and the way to building."""

import copy
import uuid

from good.request import APPLICANT, EDITOR, Good, at, reads

FORM = {
    "sample": True,
    "name": {"zh": "设备更新补贴（示例）", "en": "Subsidy for new equipment (sample)"},
    "category": "EQUIPMENT",
    "zones": ["hohhot"],
    "conditions": {"all": [{"fact": "equipment_invest_fen", "operator": "ge", "value": 1000}]},
    "amount": {"cel": "equipment_invest_fen / 10", "zh": "设备投资的一成（示例）"},
    "validity": {"from": "2027-01-01", "to": "2028-12-31"},
    "source": {"title": "示例文件"},
}


def new_incentive(world, place):
    """One of its own: a code has one first edition."""
    return copy.deepcopy(FORM) | {"code": "FUZZ-" + uuid.uuid4().hex[:12]}


GOOD = {
    **reads(APPLICANT, "listIncentives", "listFacts"),
    "showIncentive": Good(APPLICANT, at(code="INC-001")),
    "matchIncentives": Good(
        APPLICANT, body={"zone": "hohhot", "facts": {"registered_in_zone": True, "revenue_fen": 100}}),
    "recordIncentive": Good(EDITOR, body=new_incentive),
    "scheduleBuilding": Good(APPLICANT, query={"zone": "hohhot"}),
}
