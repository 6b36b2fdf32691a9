"""The catalogue: drafts, versions, migrations, searches."""

from good.request import APPLICANT, EDITOR, OFFICER, PUBLISHER, Good, at, reads
from good.stages import Case

PATH = "/api/policy/catalogue"
# Seeded drafts and versions that no case of the fuzzer rests on.
UNUSED = "SMP-RC-002"


def draft(world):
    return {"id": world[EDITOR].create(PATH + "/drafts", {"copyOf": UNUSED})["id"]}


def edited(world, place):
    held = world[EDITOR].get(f"{PATH}/drafts/{place['id']}")
    return {"matter": held["matter"]} | ({"basedOn": held["basedOn"]} if "basedOn" in held else {})


def published(world):
    """A version that begins in some weeks."""
    made = draft(world)["id"]
    body = {"effectiveFrom": world.working_day(40)}
    version = world[PUBLISHER].change(f"{PATH}/drafts/{made}", "publication", body)["version"]
    return {"code": UNUSED, "version": version}


def from_today(world, place):
    return {"effectiveFrom": world.working_day(40)}


def migrated(world):
    """A migration of a case to the version that it has: nothing moves, and it can be undone."""
    order = {"to": 1, "cases": [Case(world).id]}
    return {"id": world[EDITOR].create(PATH + "/matters/SMP-FG-001/migrations", order)["id"]}


GOOD = {
    **reads(APPLICANT, "listMatters"),
    **reads(EDITOR, "listDrafts", "exportCatalogue", "listMissedSearches"),
    "showMatter": Good(APPLICANT, at(code="SMP-FG-001")),
    "makeDraft": Good(EDITOR, body={"copyOf": UNUSED}),
    "showDraft": Good(EDITOR, draft),
    "editDraft": Good(EDITOR, draft, body=edited),
    "discardDraft": Good(EDITOR, draft),
    "lintDraft": Good(EDITOR, draft),
    "compareDraft": Good(EDITOR, draft),
    "tryDraft": Good(EDITOR, draft),
    "publishDraft": Good(PUBLISHER, draft, body=from_today),
    "listVersions": Good(OFFICER, at(code="SMP-SC-001")),
    "exportVersion": Good(OFFICER, at(code="SMP-SC-001", version=1)),
    "withdrawVersion": Good(
        EDITOR, published, version=PATH + "/matters/{code}/versions", unsafe=True),
    "compareVersions": Good(OFFICER, at(code="SMP-SC-001"), query={"from": 1, "to": 2}),
    "previewMigration": Good(EDITOR, at(code="SMP-SC-001"), query={"to": 2, "limit": 5}),
    "listMigrations": Good(EDITOR, at(code="SMP-SC-001")),
    "moveCases": Good(
        EDITOR, at(code="SMP-FG-001"), body=lambda world, place: {"to": 1, "cases": [Case(world).id]}),
    "undoMigration": Good(EDITOR, migrated),
    "forgetMissedSearch": Good(EDITOR, query={"text": "充电桩"}),
}
