"""Calendars: their years, what a new one did, and local holidays."""

from good.request import APPLICANT, EDITOR, OFFICER, Good, at, first, reads

PATH = "/api/policy/calendar"
RECOMPUTED = first(EDITOR, PATH + "/recomputations?limit=1", "recomputation")


def next_year(world, place):
    """A year that nobody's term reaches."""
    years = [year["year"] for year in world[EDITOR].items(PATH + "/years")]
    year = max(years) + 1
    statutory = [f"{year}-{day}" for day in (
        "01-01", "01-25", "01-26", "01-27", "01-28", "04-04", "05-01", "05-02", "05-28",
        "10-01", "10-02", "10-03", "10-04")]
    return {"year": year, "status": "PROVISIONAL", "source": "示例", "statutory": statutory,
            "holidays": statutory, "workedWeekends": []}


def other_way(world, place):
    held = world[EDITOR].get(f"{PATH}/overlays/{place['division']}")
    return {"on": False, "basis": "示例"} if held["on"] else {"on": True, "from": "2099-01-01", "basis": "示例"}


GOOD = {
    **reads(APPLICANT, "listCalendarYears", "listPauseGrounds", "listLocalHolidays"),
    "findDueDate": Good(APPLICANT, query={"from": "2026-09-18", "workingDays": 20}),
    "getCalendarYear": Good(APPLICANT, at(year=2026)),
    "getCalendarVersion": Good(APPLICANT, at(year=2026, version=1)),
    "loadCalendarNotice": Good(EDITOR, body=next_year, unsafe=True),
    "loadCalendarAgain": Good(EDITOR, at(year=2023, version=1), unsafe=True),
    "checkCalendarNotice": Good(EDITOR),
    "listRecomputations": Good(OFFICER),
    "getRecomputation": Good(OFFICER, RECOMPUTED),
    "listRecomputedCases": Good(OFFICER, RECOMPUTED),
    "exportRecomputedCases": Good(OFFICER, RECOMPUTED),
    "getLocalHolidays": Good(APPLICANT, at(division="150722")),
    "switchLocalHolidays": Good(EDITOR, at(division="150722"), body=other_way, unsafe=True),
}
