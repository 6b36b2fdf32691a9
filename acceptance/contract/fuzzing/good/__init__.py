"""Operation → how a good request is made, by area."""

from good import calendar, cases, catalogue, documents, elsewhere, leads, notices, organs, powers, premises, worklist

AREAS = (calendar, cases, catalogue, documents, elsewhere, leads, notices, organs, powers, premises, worklist)
GOOD = {operation: good for area in AREAS for operation, good in area.GOOD.items()}
USERS = sorted({good.who for good in GOOD.values()})
