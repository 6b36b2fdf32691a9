#!/usr/bin/env python3
"""Starts an image as a cluster would, without a container engine: proof that it runs.

usage: try.py <image.tar> [NAME=value]...

The layers are unpacked and become the root of a process of its own: own mounts and process numbers,
read-only but for /tmp, the image's user, no capability, no new privileges, nothing of this machine but
/etc/hosts, /etc/resolv.conf and four devices. Settings are those of the image and the ones given. When
/actuator/health/readiness on MANAGEMENT_PORT answers 200, it is told to end and has to do so in time.
Needs root.
"""

import ctypes
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from look import Image

READY_WITHIN = 180
END_WITHIN = 45
FROM_OUTSIDE = ("etc/hosts", "etc/resolv.conf", "dev/null", "dev/zero", "dev/random", "dev/urandom")
PR_SET_NO_NEW_PRIVS, PR_CAPBSET_DROP = 38, 24
LAST_CAPABILITY = 40


def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True)


def prepare(root):
    for name in ("proc", "tmp", "dev", "etc"):
        (root / name).mkdir(exist_ok=True)
    mount("--bind", root, root)
    mount("-t", "proc", "-o", "nosuid,nodev,noexec", "proc", root / "proc")
    mount("-t", "tmpfs", "-o", "nosuid,nodev,mode=1777", "tmp", root / "tmp")
    for name in FROM_OUTSIDE:
        (root / name).touch()
        mount("--bind", f"/{name}", root / name)
    mount("-o", "remount,bind,ro", root)


def give_up_all_rights(user):
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in range(LAST_CAPABILITY + 1):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    os.setgroups([])
    os.setgid(user)
    os.setuid(user)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        sys.exit("try: cannot forbid new privileges")


def nothing_can_be_written():
    for name in ("/app", "/etc", "/"):
        try:
            pathlib.Path(name, "probe").touch()
        except OSError:
            continue
        sys.exit(f"try: {name} can be written")


def become(image, root, settings):
    """Runs in its own mount and process namespace, and turns into the service."""
    prepare(root)
    os.chroot(root)
    os.chdir(image.config.get("WorkingDir") or "/")
    give_up_all_rights(image.user())
    nothing_can_be_written()
    environment = image.environment() | settings
    command = image.config["Entrypoint"] + (image.config.get("Cmd") or [])
    os.execvpe(command[0], command, environment)


def ready(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/actuator/health/readiness", timeout=3) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def start(path, root, settings):
    return subprocess.Popen(
        ["unshare", "--mount", "--pid", "--fork", "--kill-child=KILL",
         sys.executable, __file__, "--inside", path, root, *settings],
        start_new_session=True)


def process_inside(child):
    children = pathlib.Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()
    return int(children[0])


def attempt(path, settings):
    image = Image(path)
    port = dict(entry.split("=", 1) for entry in settings).get("MANAGEMENT_PORT", "8180")
    with tempfile.TemporaryDirectory(prefix="etdz-image-") as folder:
        root = pathlib.Path(folder) / "root"
        root.mkdir()
        image.unpack(root)
        began = time.monotonic()
        child = start(path, root, settings)
        try:
            while not ready(port):
                if child.poll() is not None:
                    sys.exit(f"FAILED {image.name}: ended with {child.returncode} before it was ready")
                if time.monotonic() - began > READY_WITHIN:
                    sys.exit(f"FAILED {image.name}: not ready within {READY_WITHIN} s")
                time.sleep(0.2)
            took = time.monotonic() - began
            inside = process_inside(child)
            user = pathlib.Path(f"/proc/{inside}").stat().st_uid
            resident = next(int(line.split()[1]) for line in pathlib.Path(f"/proc/{inside}/status").read_text().splitlines()
                            if line.startswith("VmRSS"))
            began = time.monotonic()
            os.kill(inside, signal.SIGTERM)
            child.wait(END_WITHIN)
            print(f"ok     {image.name}: ready after {took:.1f} s as user {user} with {resident // 1024} MB, "
                  f"ended after {time.monotonic() - began:.1f} s")
        except subprocess.TimeoutExpired:
            sys.exit(f"FAILED {image.name}: did not end within {END_WITHIN} s")
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()


if __name__ == "__main__":
    if len(sys.argv) > 3 and sys.argv[1] == "--inside":
        become(Image(sys.argv[2]), pathlib.Path(sys.argv[3]), dict(entry.split("=", 1) for entry in sys.argv[4:]))
    elif len(sys.argv) < 2 or os.geteuid() != 0:
        sys.exit(__doc__)
    else:
        attempt(sys.argv[1], sys.argv[2:])
