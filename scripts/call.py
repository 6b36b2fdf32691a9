"""Sends one request with a JSON body and prints the answer; exits with 1 when it is no success.

usage: call.py <method> <url> [<json>]
"""

import sys
import urllib.error
import urllib.request


def main(method, url, body=None):
    request = urllib.request.Request(
        url,
        method=method,
        data=body.encode() if body else None,
        headers={"Content-Type": "application/json", "Accept": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            print(answer.read().decode())
            return 0
    except urllib.error.HTTPError as refused:
        print(f"{method} {url}: {refused.code} {refused.read().decode()}", file=sys.stderr)
    except OSError as failed:
        print(f"{method} {url}: {failed}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
