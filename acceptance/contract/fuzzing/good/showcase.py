"""Zones side by side, the guide, prospectuses."""

from good.request import OFFICER, Good, reads

PROSPECTUSES = "/api/investment/prospectuses"


def own_zone(_world):
    return {"zone": "hohhot"}


def wish(world, _place=None):
    return {"zones": ["hohhot"], "industry": "C27", "startOn": world.today, "facts": {}, "language": "ZH"}


def made(world):
    return {"id": world[OFFICER].create(PROSPECTUSES, wish(world))["id"]}


GOOD = {
    **reads(OFFICER, "compareZones", "readInvestmentGuide", "listProspectuses"),
    "showZoneProfile": Good(OFFICER, own_zone),
    "tellZoneFacts": Good(OFFICER, own_zone),
    "makeProspectus": Good(OFFICER, body=lambda world, _place: wish(world)),
    "showProspectus": Good(OFFICER, made),
    "printProspectus": Good(OFFICER, made),
    "refreshProspectus": Good(OFFICER, made),
    "withdrawProspectus": Good(OFFICER, made),
}
