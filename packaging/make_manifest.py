"""Write the manifest of a checkpoint folder, so that a damaged file can be found later.

    python packaging/make_manifest.py resources/checkpoints/starter --title Starter --license CC0-1.0 --description "…"

What is not given is taken from the manifest that is there already.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from musicgen_desktop.checkpoints.format.manifest import (
    MANIFEST_NAME,
    Manifest,
    ManifestFile,
    read_manifest,
    write_manifest,
)


def describe_file(path: Path) -> ManifestFile:
    """Name, size and hash of one file."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return ManifestFile(path.name, path.stat().st_size, sha256)


def main() -> None:
    """Describe every file of the folder but the manifest, the README and hidden ones."""
    parser = argparse.ArgumentParser(description="Write the manifest of a checkpoint folder.")
    parser.add_argument("folder", type=Path)
    for name in ("id", "title", "license", "description"):
        parser.add_argument(f"--{name}")
    arguments = parser.parse_args()
    folder: Path = arguments.folder.resolve()
    old = read_manifest(folder) or Manifest(folder.name, folder.name, "", "", ())
    paths = sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
    write_manifest(
        folder,
        Manifest(
            id=arguments.id or old.id,
            title=arguments.title or old.title,
            license=arguments.license or old.license,
            description=arguments.description or old.description,
            files=tuple(describe_file(path) for path in paths if path.name not in (MANIFEST_NAME, "README.md")),
        ),
    )


if __name__ == "__main__":
    main()
