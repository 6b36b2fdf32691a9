"""Foreign capital: arrivals, how they count, reports and duties."""

import copy
import itertools

from good.request import DEPARTMENT, OFFICER, Good, at, reads

PATH = "/api/investment/capital"
ENTERPRISE = {"creditCode": "91150102MA0T00652L", "name": "呼和浩特示例己七东新能源有限公司（虚构）"}
FACTS = {"day": "2026-09-10", "kind": "CASH", "amount": {"amount": "1200.00", "currency": "USD"},
         "enterprise": ENTERPRISE, "proof": "示例入账凭证 0001"}
DUTY = {"enterprise": ENTERPRISE, "kind": "CORRECTION", "startsOn": "2026-06-12", "occasion": "已通知更正（示例）"}


def arrival(world):
    return {"id": world[OFFICER].create(PATH + "/arrivals", {"facts": copy.deepcopy(FACTS)})["id"]}


def other_amount(world, place):
    return {"facts": FACTS | {"amount": {"amount": "1300.00", "currency": "USD"}}, "reason": "示例"}


def open_month(world, place=None):
    """One that nobody has closed."""
    closed = {report["month"] for report in world[OFFICER].items(PATH + "/reports?limit=100")}
    months = (f"{year}-{month:02}" for year, month in itertools.product(range(2018, 2026), range(1, 13)))
    return {"month": next(month for month in months if month not in closed)}


def closed(world):
    month = open_month(world)
    world[OFFICER].create(PATH + "/reports", month)
    return {"zone": "hohhot"} | month


def duty(world):
    return {"id": world[OFFICER].create(PATH + "/duties", copy.deepcopy(DUTY))["id"]}


GOOD = {
    **reads(OFFICER, "listCapitalKinds", "listCapitalRates", "listCapitalArrivals", "listCapitalMonths",
            "listCapitalYears", "showCapitalTargets", "listCapitalShares", "listHostFigures",
            "listCapitalReports", "listReportDuties", "showReportDutyRules"),
    "recordKindReading": Good(DEPARTMENT, at(kind="UNPROVEN_INFLOW"), unsafe=True,
                              body={"countsAs": "NOT_COUNTED", "basis": "示例", "from": "2026-01-01"}),
    "bringCapitalRates": Good(DEPARTMENT, unsafe=True),
    "bringHostFigure": Good(DEPARTMENT, unsafe=True),
    "recordCapitalArrival": Good(OFFICER),
    "exportCapitalArrivals": Good(OFFICER, query={"format": "csv"}),
    "showCapitalArrival": Good(OFFICER, arrival),
    "correctCapitalArrival": Good(OFFICER, arrival, body=other_amount),
    "withdrawCapitalArrival": Good(OFFICER, arrival),
    "closeCapitalMonth": Good(OFFICER, body=open_month),
    "showCapitalReport": Good(OFFICER, closed),
    "openReportDuty": Good(OFFICER),
    "showReportDuty": Good(OFFICER, duty),
    "fulfilReportDuty": Good(OFFICER, duty),
}
