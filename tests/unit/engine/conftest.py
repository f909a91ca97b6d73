"""The builds of the native code that this processor can run."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest
from build_native import compile_library

from musicgen_desktop.engine.native import native_library


@pytest.fixture(scope="session")
def plain_vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What processors without a variant of their own are given, compiled for the oldest of this kind."""
    folder = tmp_path_factory.mktemp("native")
    system = {"win32": "windows-gnu", "darwin": "macos"}.get(sys.platform, "linux-gnu")
    machine = {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())
    compile_library(native_library.FOLDER, folder / f"generic{native_library._SUFFIX}", f"{machine}-{system}")
    return folder


@pytest.fixture(params=sorted({*native_library.possible_variants(), "generic"}))
def variant(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each build that this processor can run is the one that is used."""
    if request.param == "generic":
        monkeypatch.setattr(native_library, "FOLDER", request.getfixturevalue("plain_vectors"))
    monkeypatch.setattr(native_library, "native_variant", lambda: request.param)
    return request.param
