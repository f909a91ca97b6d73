"""The builds of the native code that this processor can run."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.engine.native import native_library
from tests.support.engine.native_builds import compile_generic


@pytest.fixture(scope="session")
def plain_vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What processors without a variant of their own are given, compiled for the oldest of this kind."""
    folder = tmp_path_factory.mktemp("native")
    compile_generic(folder / f"generic{native_library._SUFFIX}")
    return folder


@pytest.fixture(params=sorted({*native_library.possible_variants(), "generic"}))
def variant(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each build that this processor can run is the one that is used."""
    if request.param == "generic":
        monkeypatch.setattr(native_library, "FOLDER", request.getfixturevalue("plain_vectors"))
    monkeypatch.setattr(native_library, "native_variant", lambda: request.param)
    return request.param
