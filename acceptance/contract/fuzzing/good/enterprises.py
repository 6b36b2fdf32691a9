"""Enterprises: dossiers, qualifications, duplicates, tables that are brought."""

import time
import uuid

from good.request import OFFICER, Good, at, reads

ENTERPRISES = "/api/investment/enterprises"
IMPORTS = "/api/investment/imports?kind=enterprises&name=enterprises.csv"
# Tenths of a second.
PATIENCE = 100
FACTS = {"name": "示例企业（虚构）", "industryDivision": "27", "size": "SMALL"}


def fresh_code():
    """Of the right shape, whatever its check character."""
    return "91150100MA" + uuid.uuid4().hex[:8].upper()


def recording(world, place=None):
    return {"creditCode": fresh_code(), "facts": FACTS}


def enterprise(world):
    return {"creditCode": world[OFFICER].create(ENTERPRISES, recording(world))["creditCode"]}


def merger(world, place):
    return {"into": enterprise(world)["creditCode"], "reason": "示例"}


def merged(world):
    place = enterprise(world)
    world[OFFICER].change(f"{ENTERPRISES}/{place['creditCode']}", "merger", merger(world, place))
    return place


def asked(world):
    """One of which the registry has an answer."""
    return {"creditCode": "91150121MA0T00038K"}


def certificate(world, place=None):
    return {"kind": "GAZELLE", "certificateNumber": "示例-" + uuid.uuid4().hex[:12], "issuer": "示例认定机构",
            "grantedOn": "2024-01-02", "validUntil": "2030-01-01"}


def qualification(world):
    path = f"{ENTERPRISES}/{enterprise(world)['creditCode']}/qualifications"
    return {"id": world[OFFICER].create(path, certificate(world))["id"]}


def withdrawn(world):
    place = qualification(world)
    body = {"on": "2026-09-18", "reason": "示例"}
    world[OFFICER].change(f"/api/investment/qualifications/{place['id']}", "withdrawal", body)
    return place


def table(world, place=None):
    return f"统一社会信用代码,企业名称\n{fresh_code()},示例企业（虚构）\n".encode()


def brought(world):
    """Brought and looked at, which a job does."""
    held = world[OFFICER].create(IMPORTS, table(world))
    for _ in range(PATIENCE):
        if held["state"] != "CHECKING":
            break
        time.sleep(0.1)
        held = world[OFFICER].get(f"/api/investment/imports/{held['id']}")
    return {"id": held["id"]}


GOOD = {
    **reads(OFFICER, "listEnterprises", "listDuplicateEnterprises", "listQualifications", "listQualificationKinds",
            "listIndustries"),
    "exportEnterprises": Good(OFFICER, query={"format": "csv"}),
    "recordEnterprise": Good(OFFICER, body=recording),
    "showEnterprise": Good(OFFICER, at(creditCode="91150100MA0N00016K")),
    "checkEnterpriseAtRegistry": Good(OFFICER, enterprise),
    "changeEnterpriseFacts": Good(OFFICER, enterprise),
    "takeOverRegistryFacts": Good(OFFICER, asked),
    "mergeEnterprise": Good(OFFICER, enterprise, body=merger),
    "separateEnterprise": Good(OFFICER, merged),
    "listEnterpriseQualifications": Good(OFFICER, enterprise),
    "recordQualification": Good(OFFICER, enterprise, body=certificate),
    "exportQualifications": Good(OFFICER, query={"format": "csv"}),
    "showQualification": Good(OFFICER, qualification),
    "withdrawQualification": Good(OFFICER, qualification),
    "reinstateQualification": Good(OFFICER, withdrawn),
    "bringTable": Good(OFFICER, body=table, query={"kind": "enterprises", "name": "enterprises.csv"}),
    "getImportTemplate": Good(OFFICER, query={"kind": "enterprises"}),
    "showImport": Good(OFFICER, brought),
    "confirmImport": Good(OFFICER, brought),
    "getRejectedRows": Good(OFFICER, brought, query={"format": "csv"}),
}
