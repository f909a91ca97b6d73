"""The builds of the native code that this processor can run."""

from __future__ import annotations

from collections.abc import Callable
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


@pytest.fixture(scope="session")
def plain_vectors_of_avx2(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the whole numbers that AVX2 is given, whose products it adds up in 16 bits."""
    folder = tmp_path_factory.mktemp("native")
    compile_generic(folder / f"generic{native_library._SUFFIX}", "-DADDED_IN_16_BITS")
    return folder


@pytest.fixture(params=sorted({*native_library.possible_variants(), "generic"}))
def variant(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each build that this processor can run is the one that is used."""
    if request.param == "generic":
        monkeypatch.setattr(native_library, "FOLDER", request.getfixturevalue("plain_vectors"))
    monkeypatch.setattr(native_library, "native_variant", lambda: request.param)
    return request.param


@pytest.fixture
def use_plain_twin(variant: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From then on plain vectors are used that compute what the variant does."""
    folder = request.getfixturevalue("plain_vectors_of_avx2" if variant == "avx2" else "plain_vectors")

    def use() -> None:
        monkeypatch.setattr(native_library, "FOLDER", folder)
        monkeypatch.setattr(native_library, "native_variant", lambda: "generic")

    return use


@pytest.fixture
def rounding(variant: str) -> float:
    """How coarse a variant's whole numbers are, against 8 bits."""
    return 2.0 if variant == "avx2" else 1.0
