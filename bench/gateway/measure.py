"""One upstream, two proxies in front of it: nginx, and the gateway with token check, limits and breaker on.

Usage: measure.py <root> <jar> [--busy] [--c1] [--seconds n]
"""

import argparse
import base64
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

BASE = int(os.environ.get("ETDZ_BENCH_PORT_BASE", "24000"))
GATEWAY, UPSTREAM, NGINX, ISSUER, MANAGEMENT, MONGO = (BASE + n for n in (80, 81, 82, 85, 180, 27))
PATH = "/api/policy/cases/150100-2026-000001"
ROUNDS = 3
BUSY_CONNECTIONS = 32
QUIET_CONNECTIONS = 2


def say(text):
    print(text, flush=True)


def load():
    return os.getloadavg()[0]


def url64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Work:
    """A folder and the processes that live in it; all are gone at the end."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="etdz-bench-"))
        self.folder.chmod(0o755)  # the workers of nginx are another user
        self.processes = []

    def start(self, name, command, environment=None):
        log = open(self.folder / f"{name}.log", "w")
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder,
                                   env={**os.environ, **(environment or {})})
        self.processes.append(process)
        return process

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def wait_for(port, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        try:
            with socket.create_connection(("127.0.0.1", port), 1):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"bench: nothing listens on {port}")


# --- tokens -----------------------------------------------------------------

def make_issuer(folder):
    """A key pair, what a provider publishes about it, and a token of ours."""
    key = folder / "key.pem"
    subprocess.run(["openssl", "genrsa", "-out", key, "2048"], check=True, capture_output=True)
    modulus = subprocess.run(["openssl", "rsa", "-in", key, "-noout", "-modulus"], check=True,
                             capture_output=True, text=True).stdout.strip().split("=")[1]
    issuer = f"http://localhost:{ISSUER}"
    public = {"kty": "RSA", "kid": "bench", "alg": "RS256", "use": "sig", "e": "AQAB",
              "n": url64(bytes.fromhex(modulus))}
    site = folder / "issuer"
    (site / ".well-known").mkdir(parents=True)
    (site / ".well-known/openid-configuration").write_text(json.dumps({
        "issuer": issuer, "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token", "jwks_uri": f"{issuer}/keys"}))
    (site / "keys").write_text(json.dumps({"keys": [public]}))
    now = int(time.time())
    claims = {"iss": issuer, "sub": "officer-hohhot", "aud": "etdz", "iat": now, "exp": now + 3600,
              "name": "示例", "roles": ["officer"], "zone": "hohhot", "organ": "150100-zone",
              "level": "zone", "acr": "urn:etdz:2fa", "amr": ["pwd", "otp"]}
    text = ".".join(url64(json.dumps(part).encode()) for part in ({"alg": "RS256", "kid": "bench"}, claims))
    signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", key], input=text.encode(),
                               check=True, capture_output=True).stdout
    return f"{text}.{url64(signature)}"


# --- processes --------------------------------------------------------------

def nginx(work, name, workers, servers):
    conf = work.folder / f"{name}.conf"
    conf.write_text(f"""
worker_processes {workers}; daemon off; pid {work.folder}/{name}.pid; error_log {work.folder}/{name}.err;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_requests 100000000; default_type application/json;
  client_body_temp_path {work.folder}/{name}-body; proxy_temp_path {work.folder}/{name}-proxy;
  fastcgi_temp_path {work.folder}/{name}-f; uwsgi_temp_path {work.folder}/{name}-u; scgi_temp_path {work.folder}/{name}-s;
  {servers}
}}""")
    return work.start(name, ["nginx", "-c", str(conf), "-p", str(work.folder), "-e", f"{work.folder}/{name}.err"])


def start_upstream(work):
    body = json.dumps({"id": "150100-2026-000001", "stage": "Accepted", "text": "x" * 900})
    process = nginx(work, "upstream", 1, f"""
  server {{ listen 127.0.0.1:{UPSTREAM}; location / {{ add_header ETag '"3"'; return 200 '{body}'; }} }}
  server {{ listen 127.0.0.1:{ISSUER}; listen [::1]:{ISSUER}; root {work.folder}/issuer; }}""")
    wait_for(UPSTREAM)
    return process


def start_nginx(work):
    process = nginx(work, "proxy", "auto", f"""
  upstream policy {{ server 127.0.0.1:{UPSTREAM}; keepalive 200; keepalive_requests 100000000; }}
  server {{ listen 127.0.0.1:{NGINX}; location /api/policy/ {{
    proxy_pass http://policy; proxy_http_version 1.1; proxy_set_header Connection "";
    proxy_set_header X-Forwarded-For $remote_addr; }} }}""")
    wait_for(NGINX)
    return process


def bson(value):
    def element(key, item):
        name = key.encode() + b"\0"
        if isinstance(item, dict):
            return b"\x03" + name + bson(item)
        if isinstance(item, list):
            return b"\x04" + name + bson({str(n): one for n, one in enumerate(item)})
        if isinstance(item, int):
            return b"\x10" + name + struct.pack("<i", item)
        text = item.encode() + b"\0"
        return b"\x02" + name + struct.pack("<i", len(text)) + text
    inner = b"".join(element(*pair) for pair in value.items())
    return struct.pack("<i", len(inner) + 5) + inner + b"\0"


def start_mongod(work, root):
    binary = os.environ.get("ETDZ_MONGOD") or shutil.which("mongod") or str(root / ".etdz/tools/mongod")
    if not os.access(binary, os.X_OK):
        raise SystemExit("bench: no mongod: run ./etdz up once, or set ETDZ_MONGOD")
    (work.folder / "db").mkdir()
    work.start("mongod", [binary, "--replSet", "rs0", "--bind_ip", "127.0.0.1", "--port", str(MONGO),
                          "--dbpath", str(work.folder / "db"), "--wiredTigerCacheSizeGB", "0.25",
                          "--unixSocketPrefix", str(work.folder),
                          "--setParameter", "diagnosticDataCollectionEnabled=false"])
    wait_for(MONGO)
    command = bson({"replSetInitiate": {"_id": "rs0", "members": [{"_id": 0, "host": f"127.0.0.1:{MONGO}"}]},
                    "$db": "admin"})
    message = struct.pack("<iib", 0, 0, 0)[:4] + b"\0" + command
    with socket.create_connection(("127.0.0.1", MONGO)) as connection:
        connection.sendall(struct.pack("<iiii", 16 + len(message), 1, 0, 2013) + message)
        connection.recv(4096)


def start_gateway(work, jar, c1):
    options = ["-XX:+UseSerialGC", "-Xmx256m", "-XX:+UseCompactObjectHeaders"]
    if c1:
        options.append("-XX:TieredStopAtLevel=1")
    process = work.start("gateway", ["java", *options, "-jar", str(jar)], {
        "SERVER_PORT": str(GATEWAY), "MANAGEMENT_PORT": str(MANAGEMENT),
        "MONGODB_URI": f"mongodb://127.0.0.1:{MONGO}/gateway?replicaSet=rs0",
        "OIDC_ISSUER": f"http://localhost:{ISSUER}", "POLICY_URL": f"http://127.0.0.1:{UPSTREAM}",
        "PORTAL_DIR": str(work.folder),
        # on, and never reached
        "ETDZ_GATEWAY_LIMIT_USERPERSECOND": "1000000", "ETDZ_GATEWAY_LIMIT_USERBURST": "1000000"})
    wait_for(GATEWAY, 120)
    return process


# --- measuring --------------------------------------------------------------

def cpu_seconds(process):
    """Of the process and its direct children (nginx works in them)."""
    pids = [process.pid]
    pids += map(int, pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split())
    ticks = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def wrk(port, token, connections, seconds):
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency",
                          "-H", f"Authorization: Bearer {token}", f"http://127.0.0.1:{port}{PATH}"],
                         check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(f"bench: not all answers were good\n{out}")
    requests = int(re.search(r"(\d+) requests in", out).group(1))
    rps = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    number, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", out).groups()
    return requests, rps, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def measured(process, port, token, seconds):
    before = cpu_seconds(process)
    requests, rps, _ = wrk(port, token, BUSY_CONNECTIONS, seconds)
    return (cpu_seconds(process) - before) * 1000 / requests, rps


def median_of(pairs):
    return [statistics.median(column) for column in zip(*pairs)]


def check(token):
    request = urllib.request.Request(f"http://127.0.0.1:{GATEWAY}{PATH}", headers={"Authorization": f"Bearer {token}"})
    try:
        urllib.request.urlopen(request, timeout=20).read()
    except urllib.error.HTTPError as e:
        raise SystemExit(f"bench: the gateway answers {e.code} {e.read().decode()}") from e


def measure(work, root, jar, c1, seconds):
    token = make_issuer(work.folder)
    start_upstream(work)
    start_mongod(work, root)
    proxy = start_nginx(work)
    gateway = start_gateway(work, jar, c1)
    check(token)
    say(f"1. warm: {3 * seconds} s of requests through the gateway, 2 s through nginx")
    wrk(GATEWAY, token, BUSY_CONNECTIONS, 3 * seconds)
    wrk(NGINX, token, BUSY_CONNECTIONS, 2)
    say(f"2. under load, {BUSY_CONNECTIONS} connections, {ROUNDS} rounds of {seconds} s each, in turn")
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(measured(proxy, NGINX, token, seconds))
        ours.append(measured(gateway, GATEWAY, token, seconds))
        say("   nginx %.4f ms CPU, %.0f/s; gateway %.4f ms CPU, %.0f/s" % (*theirs[-1], *ours[-1]))
    say(f"3. median latency with {QUIET_CONNECTIONS} connections: upstream alone, then through the gateway")
    added = []
    for _ in range(ROUNDS):
        alone = wrk(UPSTREAM, token, QUIET_CONNECTIONS, seconds)[2]
        through = wrk(GATEWAY, token, QUIET_CONNECTIONS, seconds)[2]
        added.append(through - alone)
        say(f"   {alone:.3f} ms, {through:.3f} ms")
    (cpu, rps), (nginx_cpu, nginx_rps) = median_of(ours), median_of(theirs)
    say("   the gateway uses %.1f times nginx's CPU a request" % (cpu / nginx_cpu))
    return {"cpu_ms": round(cpu, 4), "nginx_cpu_ms": round(nginx_cpu, 4),
            "added_p50_ms": round(statistics.median(added), 3), "rps": round(rps), "nginx_rps": round(nginx_rps)}


def machine():
    model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text()).group(1)) // 1024
    return f"{os.cpu_count()} cores, {model.group(1) if model else 'unknown'}, {memory} MB"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("jar", type=pathlib.Path)
    parser.add_argument("--busy", action="store_true", help="measure although the machine is busy")
    parser.add_argument("--c1", action="store_true", help="only the first compiler, as the services run")
    parser.add_argument("--seconds", type=int, default=10)
    given = parser.parse_args()
    at_first = load()
    if at_first > 0.7 and not given.busy:
        sys.exit(f"bench: the machine is busy (load {at_first}); wait, or say --busy")
    commit = subprocess.run(["git", "-C", given.root, "rev-parse", "--short", "HEAD"],
                            capture_output=True, text=True).stdout.strip()
    work = Work()
    try:
        results = measure(work, given.root, given.jar, given.c1, given.seconds)
    finally:
        work.close()
    say(json.dumps({"bench": "gateway", "commit": commit, "machine": machine(), "load": at_first,
                    "results": results}))


main()
