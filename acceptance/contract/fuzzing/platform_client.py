"""What the fuzzer itself asks of the platform: tokens, and cases at every stage."""

import json
import pathlib
import subprocess
import urllib.error
import urllib.request
import uuid

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
FILING = json.loads((REPOSITORY / "acceptance/examples/filing.json").read_text())


class Platform:
    """The gateway, as one user sees it."""

    def __init__(self, url, token):
        self.url, self.token = url, token

    @classmethod
    def of(cls, url, user):
        token = subprocess.run([REPOSITORY / "etdz", "token", user], check=True, stdout=subprocess.PIPE, text=True)
        return cls(url, token.stdout.strip())

    def send(self, method, path, body=None, **headers):
        request = urllib.request.Request(
            self.url + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
            | ({"Content-Type": "application/json"} if body is not None else {})
            | {name.replace("_", "-"): value for name, value in headers.items()})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer), answer.headers.get("ETag")

    def get(self, path):
        return self.send("GET", path)

    def items(self, path):
        try:
            return self.get(path)[0]["items"]
        except urllib.error.HTTPError:
            return []

    def file_case(self):
        return self.send("POST", "/api/policy/cases", FILING, Idempotency_Key=str(uuid.uuid4()))[0]["id"]

    def act(self, method, case, act, body=None):
        _, version = self.get(f"/api/policy/cases/{case}")
        self.send(method, f"/api/policy/cases/{case}/{act}", body, If_Match=version)
