"""Walks once through the platform as a visitor and as a user, so that a training run sees real requests.

A page that does not answer is no reason to stop: the cache is only a little poorer then.

usage: walk.py <url of the gateway> <issuer>
"""

import pathlib
import subprocess
import sys
import urllib.error
import urllib.request

PUBLIC = [
    "/",
    "/session",
    "/api/policy/matters?limit=5",
    "/api/policy/calendar/due?from=2026-09-18&workingDays=20",
    "/api/policy/zones",
]
BY_USER = {
    "applicant-1": ["/api/policy/cases", "/api/policy/documents"],
    "officer-hohhot": [
        "/api/policy/worklist?queue=team",
        "/api/policy/worklist/counts",
        "/api/investment/projects",
        "/api/land/parcels?zone=hohhot",
    ],
}


def get(url, token=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
            print(answer.status, url)
    except urllib.error.URLError as failed:
        print(failed, url)


def token(issuer, user):
    script = pathlib.Path(__file__).with_name("token.py")
    answer = subprocess.run(
        [sys.executable, script, issuer, user], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip()


def main(url, issuer):
    for path in PUBLIC:
        get(url + path)
    for user, paths in BY_USER.items():
        held = token(issuer, user)
        for path in paths:
            get(url + path, held)


if __name__ == "__main__":
    main(*sys.argv[1:])
