"""The running platform as its users have it, and what the fuzzer prepares with it."""

import functools
import http
import json
import pathlib
import subprocess
import time
import urllib.error
import urllib.request
import uuid

# How often a caller who is told to wait asks again.
PATIENCE = 10
REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


def token_of(user):
    token = subprocess.run([REPOSITORY / "etdz", "token", user], check=True, stdout=subprocess.PIPE, text=True)
    return token.stdout.strip()


def opened(request, waits=PATIENCE):
    """The answer; who asks too much for his allowance waits as long as the gateway says."""
    try:
        return urllib.request.urlopen(request, timeout=30)
    except urllib.error.HTTPError as refused:
        if refused.code != http.HTTPStatus.TOO_MANY_REQUESTS or not waits:
            raise
        time.sleep(int(refused.headers["Retry-After"]))
        return opened(request, waits - 1)


class Platform:
    """The gateway, as one user sees it."""

    def __init__(self, url, token):
        self.url, self.token = url, token

    def send(self, method, path, body=None, **headers):
        """The JSON body and the ETag of the answer; bytes are sent as they are."""
        kind = "application/octet-stream" if isinstance(body, bytes) else "application/json"
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(
            self.url + path, method=method, data=data,
            headers={"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
            | ({"Content-Type": kind} if body is not None else {})
            | {name.replace("_", "-"): value for name, value in headers.items()})
        with opened(request) as answer:
            text = answer.read()
            return json.loads(text) if text else None, answer.headers.get("ETag")

    def get(self, path):
        return self.send("GET", path)[0]

    def items(self, path):
        return self.get(path)["items"]

    def create(self, path, body):
        return self.send("POST", path, body, Idempotency_Key=str(uuid.uuid4()))[0]

    def change(self, path, act, body=None, method="PUT"):
        """An act on what lies at a path, over its current version."""
        version = self.send("GET", path)[1]
        return self.send(method, f"{path}/{act}" if act else path, body, If_Match=version)[0]


class World:
    """Everybody's view of the platform, by the name of the user."""

    def __init__(self, url, tokens):
        self.url, self.tokens = url, tokens

    def __getitem__(self, user):
        return Platform(self.url, self.tokens[user])

    def version(self, user, path):
        """None where there is nothing that this person may read."""
        try:
            return self[user].send("GET", path)[1]
        except urllib.error.HTTPError:
            return None

    @functools.cached_property
    def today(self):
        """The platform's day, which may have been moved."""
        return self["officer-hohhot"].get("/api/policy/premises/hohhot/today")["day"]

    @functools.cache
    def working_day(self, ahead):
        return self["officer-hohhot"].get(f"/api/policy/calendar/due?from={self.today}&workingDays={ahead}")["due"]
