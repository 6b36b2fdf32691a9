"""Shows and replays the messages that a service could not handle.

usage: deadletters.py <management url> [list | show <id> | replay <id> | replay all | drop <id>]
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


def ask(method, url):
    request = urllib.request.Request(
        url,
        method=method,
        data=b"{}" if method == "POST" else None,
        headers={"Content-Type": "application/json", "Accept": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


def listing(endpoint):
    letters = ask("GET", endpoint)
    for letter in letters:
        print(f"{letter['id']}\n  {letter['storedAt']}  {letter['type']}\n  {letter['failure']}")
    if not letters:
        print("none")
    return 0


def main(management, word="list", name=None):
    endpoint = f"{management}/actuator/deadletters"
    one = f"{endpoint}/{urllib.parse.quote(name, safe='')}" if name else None
    try:
        match word, name:
            case "list", None:
                return listing(endpoint)
            case "show", str():
                print(json.dumps(ask("GET", one), ensure_ascii=False, indent=2))
                return 0
            case "replay", "all":
                answer = ask("POST", endpoint)
            case "replay", str():
                answer = ask("POST", one)
            case "drop", str():
                answer = ask("DELETE", one)
            case _:
                print(__doc__, file=sys.stderr)
                return 2
        print(json.dumps(answer))
        return 1 if False in answer.values() else 0
    except urllib.error.HTTPError as refused:
        print(f"no such dead letter: {name}" if refused.code == 404 else f"{endpoint}: {refused}", file=sys.stderr)
    except OSError as failed:
        print(f"{endpoint}: {failed}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
