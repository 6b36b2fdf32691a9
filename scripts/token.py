"""Prints an access token of a demo user: authorization code with PKCE as the public client etdz-cli.

There is no password grant and no back door: the log-in page is read and answered as a browser would.
Nothing listens on the redirect address, since the code is read from the last redirect itself.

usage: token.py <issuer> <user> [<password>]
"""

import base64
import hashlib
import http.cookiejar
import json
import re
import secrets
import sys
import urllib.error
import urllib.parse
import urllib.request

CALLBACK = "http://127.0.0.1:1/callback"
CSRF = re.compile(r'name="?_csrf"?[^>]*value="([^"]+)"')


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


browser = urllib.request.build_opener(
    Stay, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
)


def send(url, fields=None):
    data = urllib.parse.urlencode(fields).encode() if fields else None
    request = urllib.request.Request(url, data=data, headers={"Accept": "text/html"})
    try:
        return browser.open(request, timeout=20)
    except urllib.error.HTTPError as answer:
        return answer


def encoded(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def authorization(issuer, challenge, state):
    return f"{issuer}/oauth2/authorize?" + urllib.parse.urlencode(
        {
            "response_type": "code",
            "client_id": "etdz-cli",
            "scope": "openid",
            "state": state,
            "redirect_uri": CALLBACK,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
    )


def code_for(at, user, password, state):
    answer = send(at)
    for _ in range(12):
        if answer.status // 100 == 3:
            at = urllib.parse.urljoin(at, answer.headers["Location"])
            if at.startswith(CALLBACK):
                query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(at).query))
                if query.get("state") != state or "code" not in query:
                    sys.exit(f"token: refused: {query.get('error', 'foreign state')}")
                return query["code"]
            answer = send(at)
            continue
        if "error" in urllib.parse.urlsplit(at).query:
            sys.exit(f"token: the log-in of '{user}' was refused")
        csrf = CSRF.search(answer.read().decode())
        if csrf is None:
            sys.exit(f"token: {answer.status} at {at}")
        fields = {"username": user, "password": password, "_csrf": csrf[1]}
        answer = send(at, fields)
    sys.exit("token: the log-in goes round in circles")


def main(issuer, user, password="demo"):
    verifier = encoded(secrets.token_bytes(32))
    challenge = encoded(hashlib.sha256(verifier.encode()).digest())
    state = secrets.token_urlsafe(12)
    code = code_for(authorization(issuer, challenge, state), user, password, state)
    answer = send(
        f"{issuer}/oauth2/token",
        {
            "grant_type": "authorization_code",
            "client_id": "etdz-cli",
            "code": code,
            "redirect_uri": CALLBACK,
            "code_verifier": verifier,
        },
    )
    if answer.status != 200:
        sys.exit(f"token: {answer.status} {answer.read().decode()}")
    print(json.load(answer)["access_token"])


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except urllib.error.URLError as failed:
        sys.exit(f"token: {sys.argv[1]}: {failed.reason}")
