"""The enterprise's own documents. Those that applications rest on stay as they are."""

import uuid

from good.request import APPLICANT, Good, reads

PATH = "/api/policy/documents"
PDF = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
       b"trailer<</Root 1 0 R>>\n%%EOF\n")


def uploaded(world):
    return {"id": world[APPLICANT].create(PATH + "?name=plan.pdf", PDF)["id"]}


def renewed(world):
    place = uploaded(world)
    path = f"{PATH}/{place['id']}"
    _, version = world[APPLICANT].send("GET", path)
    world[APPLICANT].send("POST", path + "/versions", PDF, If_Match=version, Idempotency_Key=str(uuid.uuid4()))
    return place | {"number": 1}


def archived(world):
    place = uploaded(world)
    world[APPLICANT].change(f"{PATH}/{place['id']}", "archive")
    return place


GOOD = {
    **reads(APPLICANT, "listDocuments", "listDocumentKinds"),
    "uploadDocument": Good(APPLICANT, body=PDF, query={"name": "plan.pdf"}),
    "showDocument": Good(APPLICANT, uploaded),
    "downloadDocument": Good(APPLICANT, uploaded),
    "renewDocument": Good(APPLICANT, uploaded, body=PDF),
    "downloadDocumentVersion": Good(APPLICANT, renewed),
    "restoreDocumentVersion": Good(APPLICANT, renewed),
    "describeDocument": Good(APPLICANT, uploaded),
    "archiveDocument": Good(APPLICANT, uploaded),
    "unarchiveDocument": Good(APPLICANT, archived),
    "listDocumentDownloads": Good(APPLICANT, uploaded),
}
