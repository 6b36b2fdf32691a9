"""Prints the broker's users, rights and shared topology as RabbitMQ definitions.

The rights say who owns what: a service may create, write and read only names that begin with its own,
publish only its own events, and never the default exchange. `etdz.events` has no alternate exchange, so
that an event nobody listens to comes back to the relay, which puts it into `etdz.unrouted` itself.

usage: rabbitmq_definitions.py policy=<password> investment=<password> ...
"""

import base64
import hashlib
import json
import os
import re
import sys

VHOST = "/"
UNROUTED_MAX = 10_000


def hashed(password):
    salt = os.urandom(4)
    return base64.b64encode(salt + hashlib.sha256(salt + password.encode()).digest()).decode()


def user(service, password):
    return {
        "name": service,
        "password_hash": hashed(password),
        "hashing_algorithm": "rabbit_password_hashing_sha256",
        "tags": [],
    }


def permissions(service):
    own = rf"{re.escape(service)}\..*"
    return {
        "user": service,
        "vhost": VHOST,
        "configure": rf"^{own}$",
        "write": rf"^({own}|etdz\.events|etdz\.unrouted)$",
        "read": rf"^({own}|etdz\.events)$",
    }


def topic_permissions(service):
    return {
        "user": service,
        "vhost": VHOST,
        "exchange": "etdz.events",
        "write": rf"^etdz\.{re.escape(service)}\.",
        "read": r"^etdz\.",
    }


def exchange(name, kind):
    return {
        "name": name,
        "vhost": VHOST,
        "type": kind,
        "durable": True,
        "auto_delete": False,
        "internal": False,
        "arguments": {},
    }


def definitions(passwords):
    return {
        "vhosts": [{"name": VHOST}],
        "users": [user(s, p) for s, p in passwords.items()],
        "permissions": [permissions(s) for s in passwords],
        "topic_permissions": [topic_permissions(s) for s in passwords],
        "exchanges": [exchange("etdz.events", "topic"), exchange("etdz.unrouted", "fanout")],
        "queues": [
            {
                "name": "etdz.unrouted",
                "vhost": VHOST,
                "durable": True,
                "auto_delete": False,
                "arguments": {
                    "x-queue-type": "quorum",
                    "x-max-length": UNROUTED_MAX,
                    "x-overflow": "drop-head",
                },
            }
        ],
        "bindings": [
            {
                "source": "etdz.unrouted",
                "vhost": VHOST,
                "destination": "etdz.unrouted",
                "destination_type": "queue",
                "routing_key": "",
                "arguments": {},
            }
        ],
    }


if __name__ == "__main__":
    print(json.dumps(definitions(dict(a.split("=", 1) for a in sys.argv[1:])), indent=2))
