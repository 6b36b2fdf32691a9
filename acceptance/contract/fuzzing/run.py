"""Runs schemathesis as whoever may and as three roles, and tells what answered and what was wrong.

usage: run.py <url of the gateway>

First each operation is asked by the one who may, as `good` tells: with examples of the contract, at the
bounds of its schemas, and with generated requests, good and bad. Then everything is asked by an
applicant, an officer and an approver, whether they may or not. One line for each operation and sender;
then which operations ever reached a 2xx. The last line tells how many checks passed and failed.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.request
import xml.etree.ElementTree

from good import USERS
from platform_client import token_of

HERE = pathlib.Path(__file__).resolve().parent
SCHEMATHESIS = pathlib.Path(sys.executable).parent / "schemathesis"
METHODS = ("get", "put", "post", "delete", "patch")
CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance",
          "response_schema_conformance", "every_error_is_a_problem")
SEED = "20260918"
WANTED_SHARE = 0.9
LINES_OF_A_FAULT = 60
# One worker: two that parse Python at a time make CPython 3.11 fail now and then ("AST constructor recursion depth").
WORKERS = 1
WHOEVER_MAY = "whoever may"
# What is covered by the one who may is not tried at every bound by the others.
EVERYTHING = ("--phases=examples,coverage,fuzzing", "--max-examples=8")
A_LITTLE = ("--phases=fuzzing", "--max-examples=2")
ELSEWHERE = "^/api/(?!policy/)"
# Who sends what, with which options. Nothing of one run is touched by those beside it.
RUNS = (
    ((WHOEVER_MAY, "^/api/policy/", EVERYTHING), (WHOEVER_MAY, ELSEWHERE, EVERYTHING)),
    (("applicant-1", "", A_LITTLE), ("approver-hohhot", "", A_LITTLE)),
    (("officer-hohhot", "^/api/policy/", A_LITTLE), ("officer-hohhot", ELSEWHERE, A_LITTLE)),
)
# Only for browsers with a session, whose journeys stand in acceptance/browser and the gateway's tests.
BROWSER_ONLY = ("logIn", "logOut")


def operations_of(url):
    with urllib.request.urlopen(f"{url}/api/openapi.json") as answer:
        document = json.load(answer)
    return {f"{method.upper()} {path}": operation["operationId"]
            for path, item in document["paths"].items()
            for method, operation in item.items() if method in METHODS}


def fuzz(url, sender, paths, options):
    """What answered and what was found wrong, as `entries` and `outcomes` tell it, and how long it took."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="etdz-fuzz-") as name:
        record, report = run(url, sender, paths, options, pathlib.Path(name))
        return entries(record), outcomes(report), time.monotonic() - began


def run(url, sender, paths, options, folder):
    record, report = folder / "record.jsonl", folder / "report.xml"
    record.touch()
    # Fresh tokens for each run: they are valid for a quarter of an hour.
    tokens = {user: token_of(user) for user in USERS}
    environment = os.environ | {
        "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(HERE), "ETDZ_FUZZ_RECORD": str(record),
        "ETDZ_FUZZ_URL": url, "ETDZ_FUZZ_TOKENS": json.dumps(tokens), "COLUMNS": "120", "NO_COLOR": "1"}
    if sender != WHOEVER_MAY:
        environment["ETDZ_FUZZ_USER"] = sender
    chosen = [f"--exclude-operation-id={operation}" for operation in BROWSER_ONLY]
    if paths:
        chosen.append(f"--include-path-regex={paths}")
    ended = subprocess.run(
        [SCHEMATHESIS, "run", f"{url}/api/openapi.json", f"--url={url}",
         f"--checks={','.join(CHECKS)}", *options, *chosen,
         f"--seed={SEED}", "--generation-deterministic", "--no-shrink", f"--workers={WORKERS}",
         "--rate-limit=200/s", "--request-timeout=20", "--max-redirects=0", "--suppress-health-check=all",
         "--warnings=off", "--report=junit", f"--report-junit-path={report}"],
        cwd=folder, env=environment, capture_output=True, text=True)
    if not report.exists():
        raise SystemExit(f"schemathesis as {sender} ended with {ended.returncode}\n{ended.stdout}\n{ended.stderr}")
    return record, report


def outcomes(report):
    """Operation → what was found wrong with it."""
    found = {}
    for test in xml.etree.ElementTree.parse(report).iter("testcase"):
        faults = [(part.text or part.get("message") or part.tag).strip() for part in test if part.tag in ("failure", "error")]
        found.setdefault(test.get("name"), []).extend(faults)
    return found


def entries(record):
    """Operation → how often which status, and what could not be prepared."""
    seen, unprepared = collections.defaultdict(collections.Counter), collections.defaultdict(list)
    for line in record.read_text().splitlines():
        entry = json.loads(line)
        if "status" in entry:
            seen[entry["operation"]][entry["status"]] += 1
        else:
            unprepared[entry["operation"]].append("not prepared: " + entry["unprepared"])
    return seen, unprepared


def told(sender, operation, faults, statuses):
    counted = " ".join(f"{status}×{n}" for status, n in sorted(statuses.items()))
    print(f"{'FAILED' if faults else 'ok':6} {sender}: {operation}: {counted}")
    for fault in faults:
        print("       " + "\n       ".join(fault.splitlines()[:LINES_OF_A_FAULT]))


def main(url):
    began = time.monotonic()
    operations = operations_of(url)
    passed = failed = requests = 0
    reached = collections.defaultdict(list)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for beside in RUNS:
            runs = [(sender, pool.submit(fuzz, url, sender, paths, options)) for sender, paths, options in beside]
            for sender, ending in runs:
                (answers, unprepared), found, took = ending.result()
                for operation, wrong in sorted(found.items()):
                    faults = wrong + unprepared[operation]
                    told(sender, operation, faults, answers[operation])
                    passed, failed = passed + (not faults), failed + bool(faults)
                    requests += answers[operation].total()
                    if any(200 <= status < 300 for status in answers[operation]):
                        reached[operation].append(sender)
                print(f"{sender}: {took:.0f} s", flush=True)

    print("\nOperations that answered with success, and whom:")
    for operation in operations:
        print(f"  {operation}: {', '.join(reached[operation]) or '-'}")
    share = sum(bool(reached[operation]) for operation in operations) / len(operations)
    print(f"{share:.0%} of {len(operations)} operations reached a 2xx (at least {WANTED_SHARE:.0%} wanted; "
          f"{', '.join(BROWSER_ONLY)} are for browsers and not tried here)")
    passed, failed = passed + (share >= WANTED_SHARE), failed + (share < WANTED_SHARE)
    print(f"{requests} requests in {time.monotonic() - began:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not requests else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1].rstrip("/")))
