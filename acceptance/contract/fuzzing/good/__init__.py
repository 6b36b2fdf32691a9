"""Operation → how a good request is made, by area."""

from good import (
    calendar, capital, cases, catalogue, documents, elsewhere, enterprises, escorts, incentives, leads, notices, organs,
    placements, powers, premises, promises, showcase, worklist)

AREAS = (calendar, capital, cases, catalogue, documents, elsewhere, enterprises, escorts, incentives, leads, notices,
         organs, placements, powers, premises, promises, showcase, worklist)
GOOD = {operation: good for area in AREAS for operation, good in area.GOOD.items()}
USERS = sorted({good.who for good in GOOD.values()})
