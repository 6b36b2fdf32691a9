#!/usr/bin/env python3
"""Looks into images made by jib, without a container engine.

usage: look.py <image.tar>...

Prints the size of each and what is wrong with it: a shell or a package manager, a setuid or setgid
file, a file that anybody may write, a user who is root. The last line tells how many passed and failed.
"""

import gzip
import io
import json
import pathlib
import stat
import sys
import tarfile

FORBIDDEN = {"sh", "ash", "bash", "dash", "zsh", "busybox", "apt", "apt-get", "dpkg", "apk", "rpm",
             "su", "sudo", "curl", "wget", "perl", "python3"}
# A file without which the image would not do its work.
NEEDED = {"gateway": "portal/index.html", "sandbox": "samples/enterprises.json"}


class Image:
    """A Docker archive: its configuration, and its layers in order."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.archive = tarfile.open(self.path)
        manifest = json.load(self.archive.extractfile("manifest.json"))[0]
        self.name = manifest["RepoTags"][0]
        self.layers = manifest["Layers"]
        self.config = json.load(self.archive.extractfile(manifest["Config"]))["config"]

    def open_layer(self, name):
        raw = self.archive.extractfile(name).read()
        if raw[:2] == b"\x1f\x8b":
            raw = gzip.decompress(raw)
        return tarfile.open(fileobj=io.BytesIO(raw))

    def entries(self):
        for name in self.layers:
            with self.open_layer(name) as layer:
                yield from layer.getmembers()

    def environment(self):
        return dict(entry.split("=", 1) for entry in self.config.get("Env", []))

    def user(self):
        return int(self.config["User"].split(":")[0])

    def unpack(self, folder):
        for name in self.layers:
            with self.open_layer(name) as layer:
                layer.extractall(folder, filter="fully_trusted")


def faults(image, entries):
    for entry in entries:
        name = "/" + entry.name.removeprefix("./").strip("/")
        if pathlib.PurePath(name).name in FORBIDDEN and not entry.isdir():
            yield f"{name} is in it"
        if entry.mode & (stat.S_ISUID | stat.S_ISGID) and not entry.issym():
            yield f"{name} runs with another's rights (mode {entry.mode:o})"
        if entry.mode & stat.S_IWOTH and not entry.issym() and not entry.mode & stat.S_ISVTX:
            yield f"{name} can be written by anybody"
    if not image.config.get("User") or image.user() == 0:
        yield "it runs as root"
    if not image.config.get("Entrypoint"):
        yield "it starts nothing"
    needed = NEEDED.get(image.path.stem)
    if needed and needed not in {entry.name.removeprefix("./") for entry in entries}:
        yield f"/{needed} is not in it"


def main(paths):
    failed = 0
    for path in paths:
        image = Image(path)
        entries = list(image.entries())
        unpacked = sum(entry.size for entry in entries)
        found = list(faults(image, entries))
        failed += bool(found)
        print(f"{'FAILED' if found else 'ok':6} {image.name:40} {image.path.stat().st_size / 1e6:6.1f} MB, "
              f"unpacked {unpacked / 1e6:6.1f} MB, {len(entries)} files, user {image.config.get('User')}")
        for fault in found:
            print(f"       {fault}")
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
