"""The gateway and the services beside policy-service."""

from good.request import APPLICANT, OFFICER, Good, at, first, reads

PROJECT = first(OFFICER, "/api/investment/projects?limit=1")

GOOD = {
    **reads(APPLICANT, "session", "apiDocument", "problems", "showOpinion", "measureArea", "assessPoints"),
    **reads(OFFICER, "listProjects", "listParcels", "listTalents"),
    "problem": Good(APPLICANT, at(slug="too-large")),
    "showProject": Good(OFFICER, PROJECT),
    "listProjectAuthorities": Good(OFFICER, PROJECT),
    "showParcel": Good(OFFICER, first(OFFICER, "/api/land/parcels?zone=hohhot&limit=1")),
    "showIntensity": Good(OFFICER, at(zone="hohhot")),
    "showTalent": Good(OFFICER, first(OFFICER, "/api/talent/talents?limit=1")),
}
