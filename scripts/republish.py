"""Has a service tell the current state of its aggregates once more, round by round.

A round that breaks off (the broker is away, a consumer's queue is missing) is tried again where it
stopped; after ten rounds without progress it is given up, and the next call begins anew, which
harms nobody.

usage: republish.py <management url> [<collection>]
"""

import json
import sys
import time
import urllib.error
import urllib.request

PATIENCE = 10


def ask(url, body=None):
    request = urllib.request.Request(
        url,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Accept": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


def republish(endpoint, collection):
    after, failed = None, 0
    sums = {"told": 0, "unheard": 0, "untellable": 0}
    while True:
        report = ask(f"{endpoint}/{collection}", {"after": after} if after else {})
        for name in sums:
            sums[name] += report[name]
        moved = report.get("after") != after
        after = report.get("after")
        counts = ", ".join(f"{count} {name}" for name, count in sums.items())
        print(f"{collection}: {counts}{f', up to {after}' if after else ''}")
        if report["state"] == "DONE":
            return sums["untellable"] == 0
        failed = failed + 1 if report["state"] == "BROKE_OFF" and not moved else 0
        if failed == PATIENCE:
            print(f"{collection}: given up; is the broker there, does its consumer run?", file=sys.stderr)
            return False
        if report["state"] == "BROKE_OFF":
            time.sleep(2)


def main(management, collection=None):
    endpoint = f"{management}/actuator/republish"
    try:
        names = ask(endpoint)
        if collection is not None and collection not in names:
            print(f"no such collection '{collection}'; there is {', '.join(names) or 'none'}", file=sys.stderr)
            return 2
        return 0 if all([republish(endpoint, name) for name in ([collection] if collection else names)]) else 1
    except OSError as failed:
        print(f"{endpoint}: {failed}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
