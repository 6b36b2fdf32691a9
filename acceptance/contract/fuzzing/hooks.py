"""Loaded by schemathesis: gives requests what only a running platform knows, and adds own checks.

The first well-formed requests of an operation become good ones, as `good` tells: fresh and certain to
succeed. The others keep what was generated, on what the last good one prepared: an id that exists, a
fresh Idempotency-Key, the version that is current.
"""

import itertools
import json
import os
import threading
import urllib.error
import uuid

import schemathesis
from schemathesis import GenerationMode
from schemathesis.core.parameters import ParameterLocation

from good import GOOD
from platform_client import World

WORLD = World(os.environ["ETDZ_FUZZ_URL"], json.loads(os.environ["ETDZ_FUZZ_TOKENS"]))
# The user who sends everything, or none: then whoever may.
USER = os.environ.get("ETDZ_FUZZ_USER")
GOOD_ONES = 2 if USER is None else 1
RECORD = os.environ["ETDZ_FUZZ_RECORD"]
PROBLEM = "application/problem+json"
# What the gateway and every servlet container can answer to any request; no contract repeats it.
EVERYWHERE = ("400", "405", "406", "413", "415", "429")
NOBODY_IN_PARTICULAR = "applicant-1"

lock = threading.Lock()
counters = {}
last_prepared = {}


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


def example_of(case):
    content = case.operation.definition.raw.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("example")


def prepare(good, name, case):
    """What cannot be prepared is a fault of the platform or of `good`: the run tells it and goes on."""
    try:
        prepared = good.prepared(WORLD, case.operation.path, example_of(case))
    except (urllib.error.HTTPError, StopIteration, LookupError) as fault:
        told = f"{fault.url}: {fault.code} {fault.read().decode()}" if isinstance(fault, urllib.error.HTTPError) else repr(fault)
        write({"operation": case.operation.label, "unprepared": told})
        return None
    last_prepared[name] = prepared
    return prepared


def make_good(case, prepared):
    if case.operation.method == "get" or case.query:
        case.query = {key: str(value) for key, value in prepared.query.items()}
    if isinstance(prepared.body, bytes):
        case.body, case.media_type = prepared.body, "application/octet-stream"
    elif prepared.body is not None and case.operation.body:
        case.body, case.media_type = prepared.body, "application/json"
    for optional in set(case.headers or {}) - {"If-Match", "Idempotency-Key", "Authorization"}:
        del case.headers[optional]


def put_on_what_is_there(case, prepared, version):
    """Only where the request was not generated to be wrong; `version` reads it, if the request names one."""
    if not case.meta.is_negative_at(ParameterLocation.PATH):
        for parameter, value in prepared.place.items():
            if parameter in (case.path_parameters or {}):
                case.path_parameters[parameter] = value
    if not case.meta.is_negative_at(ParameterLocation.HEADER):
        if "Idempotency-Key" in (case.headers or {}):
            case.headers["Idempotency-Key"] = str(uuid.uuid4())
        if "If-Match" in (case.headers or {}):
            case.headers["If-Match"] = version() or case.headers["If-Match"]


@schemathesis.hook
def before_call(context, case, kwargs):
    name = case.operation.definition.raw.get("operationId", "")
    good = GOOD.get(name)
    sender = USER or (good.who if good else NOBODY_IN_PARTICULAR)
    if good and case.meta is not None:
        positive = case.meta.generation.mode == GenerationMode.POSITIVE
        n = turn(name) if positive else None
        prepared = prepare(good, name, case) if positive and n < GOOD_ONES else last_prepared.get(name)
        if prepared and positive and n < GOOD_ONES:
            make_good(case, prepared)
            put_on_what_is_there(case, prepared, lambda: prepared.version)
        elif prepared and good.unsafe:
            sender = NOBODY_IN_PARTICULAR
        elif prepared:
            put_on_what_is_there(case, prepared, lambda: good.current(WORLD, case.operation.path, prepared.place))
    case.headers["Authorization"] = f"Bearer {WORLD.tokens[sender]}"


def write(entry):
    with lock, open(RECORD, "a", encoding="utf-8") as record:
        record.write(json.dumps(entry) + "\n")


@schemathesis.hook
def after_call(context, case, response):
    if response.request.method == case.operation.method.upper():
        write({"operation": case.operation.label, "status": response.status_code})


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
