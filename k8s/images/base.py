#!/usr/bin/env python3
"""Makes the image on which the services stand, without a container engine and without a registry.

usage: base.py <jdk> <target.tar>

A run-time image of the JDK is linked, the C library and the time zones come from Debian's packages,
and both are packed as a Docker archive that `jib` takes as `tar://…`. Nothing else is in it: no
shell, no package manager.
"""

import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

PACKAGES = ("libc6", "libgcc-s1", "tzdata")
MODULES = ("java.se", "jdk.crypto.ec", "jdk.localedata", "jdk.management", "jdk.naming.dns", "jdk.net",
           "jdk.unsupported", "jdk.zipfs")
LOCALES = "zh,en"
USER = 10001
EPOCH = 1_700_000_000


def debian(root):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "-q", "download", *PACKAGES], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL)
        for package in sorted(pathlib.Path(folder).glob("*.deb")):
            subprocess.run(["dpkg-deb", "-x", package, root], check=True)
    for useless in ("usr/share/doc", "usr/share/man", "usr/share/lintian", "usr/lib/x86_64-linux-gnu/gconv",
                    "usr/share/zoneinfo/right", "usr/share/zoneinfo/posix"):
        shutil.rmtree(root / useless, ignore_errors=True)


def java(jdk, root):
    subprocess.run([jdk / "bin/jlink", "--add-modules", ",".join(MODULES), "--strip-debug",
                    "--no-man-pages", "--no-header-files", f"--include-locales={LOCALES}",
                    "--compress=zip-6", "--output", root / "opt/java"], check=True)


def account(root):
    (root / "etc").mkdir(exist_ok=True)
    (root / "etc/passwd").write_text(f"etdz:x:{USER}:{USER}::/tmp:/sbin/nologin\n")
    (root / "etc/group").write_text(f"etdz:x:{USER}:\n")
    (root / "tmp").mkdir(mode=0o1777)
    (root / "tmp").chmod(0o1777)


def layer(root):
    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = EPOCH
        return entry

    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as tar:
        for path in sorted(root.rglob("*")):
            tar.add(path, path.relative_to(root), recursive=False, filter=plain)
    return content.getvalue()


def archive(content, target):
    config = json.dumps({
        "architecture": "amd64", "os": "linux",
        "config": {"Env": ["PATH=/opt/java/bin", "JAVA_HOME=/opt/java", "LANG=C.UTF-8"],
                   "User": str(USER)},
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(content).hexdigest()]},
    }).encode()
    name = hashlib.sha256(config).hexdigest() + ".json"
    manifest = json.dumps([{"Config": name, "RepoTags": ["etdz/java:25"], "Layers": ["layer.tar"]}])
    with tarfile.open(target, "w") as tar:
        for path, data in ((name, config), ("layer.tar", content), ("manifest.json", manifest.encode())):
            entry = tarfile.TarInfo(path)
            entry.size, entry.mtime = len(data), EPOCH
            tar.addfile(entry, io.BytesIO(data))


def main():
    jdk, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "root"
        root.mkdir()
        debian(root)
        java(jdk, root)
        account(root)
        content = layer(root)
    target.parent.mkdir(parents=True, exist_ok=True)
    archive(content, target)
    print(f"{target}: {target.stat().st_size >> 20} MB")


if __name__ == "__main__":
    main()
