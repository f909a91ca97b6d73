"""The disk image for macOS: an application bundle, signed from the inside out, notarised where there is an account."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[1]
BUNDLE = "MusicGen Desktop.app"


def build_dmg(tree: Path, output: Path, version: str, epoch: int) -> Path:  # noqa: ARG001 - as every build
    """Build the image from the bundle beside the tree. Raises ``CalledProcessError``.

    ``SIGNING_IDENTITY`` names the certificate (an ad-hoc signature without one), ``NOTARY_PROFILE`` the notary's
    keychain profile (not notarised without one).
    """
    path = output / f"MusicGen-Desktop-{version}-macos-arm64.dmg"
    arguments = [str(tree.parent / BUNDLE), str(path), os.environ.get("SIGNING_IDENTITY", "-")]
    subprocess.run([str(PACKAGING / "mac" / "make_image.sh"), *arguments], check=True)
    return path
