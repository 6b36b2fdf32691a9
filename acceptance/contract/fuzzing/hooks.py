"""Loaded by schemathesis: gives requests what only a running platform knows, and adds own checks.

Every second well-formed request becomes one that can succeed: an id that exists, the example's body, a
fresh Idempotency-Key, the version that is current. The others stay as they were generated.
"""

import copy
import itertools
import json
import os
import threading
import urllib.error
import uuid

import schemathesis
from schemathesis import GenerationMode

from platform_client import FILING, Platform

SEEDS = json.loads(os.environ["ETDZ_FUZZ_SEEDS"])
PERSON = Platform(os.environ["ETDZ_FUZZ_URL"], os.environ["ETDZ_FUZZ_TOKEN"])
RECORD = os.environ["ETDZ_FUZZ_RECORD"]
PROBLEM = "application/problem+json"
# What the gateway and every servlet container can answer to any request; no contract repeats it.
EVERYWHERE = ("400", "405", "406", "413", "415", "429")
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" \
      b"trailer<</Root 1 0 R>>\n%%EOF\n"

# What has its version at the whole path.
WHOLE_PATHS = ("/api/policy/organs/{organ}/posts/{post}", "/api/policy/roster/{post}/{month}",
               "/api/policy/notice-preferences")
# Where the parameters mean something of their own.
PLACES = {
    "/api/policy/organs/": {"code": "150100-zone", "organ": "150100-zone", "post": "window-hohhot"},
    "/api/policy/people/{user}/leaving": {"user": "supervisor-hohhot"},
    "/api/policy/people/": {"user": "officer-hohhot", "post": "review-hohhot"},
    "/api/policy/roster/": {"post": "window-hohhot", "month": "2027-01"},
    "/api/policy/notice-templates/": {"code": "case-accepted"},
}

lock = threading.Lock()
counters = {}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    problem = {"description": "problem", "content": {PROBLEM: {"schema": {"type": "object"}}}}
    for item in raw_schema["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and "responses" in operation:
                for status in EVERYWHERE:
                    operation["responses"].setdefault(status, problem)


def turn(operation):
    with lock:
        return next(counters.setdefault(operation, itertools.count()))


def seeds_of(case, name):
    """An act's own cases; else what lies under the longest seeded path that this one begins with."""
    if name in SEEDS:
        return SEEDS[name]
    path = case.operation.path
    if path.startswith("/api/policy/cases/{id}"):
        return SEEDS["cases"]
    return next((ids for start, ids in SEEDS.items() if path.startswith(start)), [])


def example_of(case):
    content = case.operation.definition.raw.get("requestBody", {}).get("content", {})
    return copy.deepcopy(content.get("application/json", {}).get("example"))


def current_version(case):
    """Of what lies at the path up to its first parameter, such as a case or a document."""
    path = case.operation.path
    if path.startswith(WHOLE_PATHS):
        read = path.format(**(case.path_parameters or {}))
    else:
        start, brace, rest = path.partition("{")
        if not brace:
            return None
        read = start + str(case.path_parameters[rest.partition("}")[0]])
    try:
        return PERSON.get(read)[1]
    except urllib.error.HTTPError:
        return None


def make_good(case, name, n):
    ids = seeds_of(case, name)
    if ids and "id" in (case.path_parameters or {}):
        case.path_parameters["id"] = ids[n % len(ids)]
    for parameter, value in (("material", "business-licence" if name in ("downloadMaterial", "confirmEvidence")
                              else "power-of-attorney"),
                             ("number", 1), ("zone", "hohhot"), ("code", None), ("matter", "SMP-FG-001"),
                             ("creditCode", "91150100MA0N00016K"), ("slug", "too-large")):
        if parameter in (case.path_parameters or {}):
            case.path_parameters[parameter] = value or (
                "SMP-FG-001" if "/matters/" in case.operation.path else "91150100MA0N00016K")
    place = next((own for start, own in PLACES.items() if case.operation.path.startswith(start)), {})
    for parameter, value in place.items():
        if parameter in (case.path_parameters or {}):
            case.path_parameters[parameter] = value
    if case.operation.method == "get" and case.query:
        for parameter in list(case.query):
            if parameter not in ("from", "workingDays", "zone", "on", "limit", "state"):
                del case.query[parameter]
        case.query |= {k: v for k, v in {"zone": "hohhot"}.items() if k in case.query}
    if name == "submitCase":
        case.body, case.media_type = copy.deepcopy(FILING), "application/json"
    elif name == "uploadDocument":
        case.body, case.media_type = PDF, "application/octet-stream"
        case.query = {"name": "plan.pdf"}
    elif name == "renewDocument":
        case.body, case.media_type = PDF, "application/octet-stream"
        case.query = {}
    elif name == "supplyMaterial":
        case.body = {"document": "DOC-SEED-LICENCE"}
    elif example_of(case) is not None:
        case.body, case.media_type = example_of(case), "application/json"
    if "Idempotency-Key" in (case.headers or {}):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    if "If-Match" in (case.headers or {}) and (version := current_version(case)):
        case.headers["If-Match"] = version


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    name = case.operation.definition.raw.get("operationId", "")
    n = turn(name)
    if n % 2 == 0:
        make_good(case, name, n // 2)


@schemathesis.hook
def after_call(context, case, response):
    if response.request.method != case.operation.method.upper():
        return
    line = json.dumps({"operation": case.operation.label, "status": response.status_code})
    with lock, open(RECORD, "a", encoding="utf-8") as record:
        record.write(line + "\n")


@schemathesis.check
def every_error_is_a_problem(context, response, case):
    """RFC 9457, with a type that has a page and a title to show."""
    if response.status_code < 400 or case.method == "HEAD":
        return
    kind = response.headers.get("content-type", [""])[0]
    assert kind.split(";")[0] == PROBLEM, f"{response.status_code} is {kind or 'without a type'}, not {PROBLEM}"
    body = response.json()
    assert body.get("type", "").startswith("/problems/"), f"type is {body.get('type')}"
    assert body.get("title"), "no title"
    assert body.get("status") == response.status_code, f"status says {body.get('status')}"
