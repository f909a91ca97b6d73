"""A build of the native code that is not of this version, or none at all, is refused in words before it is called."""

from __future__ import annotations

import _ctypes
import shutil

import build_native
import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.engine.bench_ours import OurSide
from musicgen_desktop.engine.bench_values import LoadOrder
from musicgen_desktop.engine.device import precisions_of
from musicgen_desktop.engine.native import native_library
from musicgen_desktop.engine.native.native_library import (
    FOLDER,
    HEADER,
    VARIANT_VARIABLE,
    NativeCodeError,
    load_native,
    native_variant,
)


def test_a_build_of_another_header_is_refused(variant, tmp_path, monkeypatch):
    load_native()
    changed = tmp_path / HEADER.name
    changed.write_bytes(HEADER.read_bytes() + b"// changed\n")
    monkeypatch.setattr(native_library, "HEADER", changed)
    with pytest.raises(NativeCodeError):
        load_native()


@pytest.mark.parametrize("content", ["missing", "empty", "garbage", "another library"])
def test_what_is_no_build_is_refused(tmp_path, monkeypatch, content):
    monkeypatch.setattr(native_library, "FOLDER", tmp_path)
    monkeypatch.setattr(native_library, "native_variant", lambda: "stale")
    path = tmp_path / f"stale{native_library._SUFFIX}"
    match content:
        case "empty" | "garbage":
            path.write_text("" if content == "empty" else content, encoding="utf-8")
        case "another library":
            shutil.copy(_ctypes.__file__, path)
    with pytest.raises(NativeCodeError):
        load_native()


def test_another_build_than_the_fastest_can_be_asked_for(monkeypatch):
    for name in native_library.possible_variants():
        monkeypatch.setenv(VARIANT_VARIABLE, name)
        assert native_variant() == (name if (FOLDER / f"{name}{native_library._SUFFIX}").exists() else "")


def test_a_build_that_the_processor_cannot_run_is_refused_in_words(monkeypatch, tmp_path):
    monkeypatch.setenv(VARIANT_VARIABLE, "")  # as it was, afterwards
    order = LoadOrder(Checkpoint("c", "C", tmp_path), "cpu", "int8", tmp_path, "abacus")
    with pytest.raises(UserError, match="abacus"):
        OurSide(tmp_path).load(order, 0.0)


@pytest.mark.parametrize(("system", "machine"), [("linux", "riscv64"), ("linux", "i686"), ("freebsd14", "amd64")])
def test_for_a_processor_that_nobody_knows_nothing_is_built_and_the_program_computes_in_fp32(
    system, machine, tmp_path, monkeypatch
):
    assert build_native.build(tmp_path, system, machine) == []
    monkeypatch.setattr(native_library, "FOLDER", tmp_path)
    monkeypatch.setattr(native_library.platform, "machine", lambda: machine)
    assert native_library.native_variant() == ""
    assert precisions_of("cpu")[0] == "fp32"
