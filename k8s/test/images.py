#!/usr/bin/env python3
"""Shows that look.py notices what must not be in an image, and lets a sound one pass."""

import io
import json
import pathlib
import sys
import tarfile
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "images"))
from look import Image, faults  # noqa: E402

SOUND = {"User": "10001", "Entrypoint": ["java"]}
CASES = {
    "a sound image": ([("app/Service.class", 0o644)], SOUND, None),
    "a shell": ([("bin/sh", 0o755)], SOUND, "/bin/sh is in it"),
    "a package manager": ([("usr/bin/apt-get", 0o755)], SOUND, "/usr/bin/apt-get is in it"),
    "a setuid file": ([("usr/bin/su2", 0o4755)], SOUND, "runs with another's rights"),
    "a setgid file": ([("usr/bin/tool", 0o2755)], SOUND, "runs with another's rights"),
    "a file that anybody may write": ([("app/Service.class", 0o666)], SOUND, "can be written by anybody"),
    "root": ([], SOUND | {"User": "0"}, "it runs as root"),
    "no user": ([], {"Entrypoint": ["java"]}, "it runs as root"),
    "no command": ([], {"User": "10001"}, "it starts nothing"),
    "a gateway without the portal": ([], SOUND, "/portal/index.html is not in it"),
}


def packed(files):
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as tar:
        for name, mode, data in files:
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(data), mode
            tar.addfile(entry, io.BytesIO(data))
    return content.getvalue()


def found(name, files, config, folder):
    layer = packed([(path, mode, b"x") for path, mode in files])
    manifest = [{"Config": "config.json", "RepoTags": ["etdz/test:1"], "Layers": ["layer.tar"]}]
    path = pathlib.Path(folder) / ("gateway.tar" if "gateway" in name else "test.tar")
    path.write_bytes(packed([
        ("config.json", 0o644, json.dumps({"config": config}).encode()),
        ("layer.tar", 0o644, layer),
        ("manifest.json", 0o644, json.dumps(manifest).encode())]))
    image = Image(path)
    return list(faults(image, list(image.entries())))


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (files, config, expected) in CASES.items():
            faulty = found(name, files, config, folder)
            right = any(expected in fault for fault in faulty) if expected else not faulty
            failed += not right
            print(f"{'ok' if right else 'FAILED':6} {name}: {'; '.join(faulty) or 'nothing found'}")
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
