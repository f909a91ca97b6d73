"""The one reader of safetensors headers."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from musicgen_desktop.files.regular import IrregularFileError
from musicgen_desktop.files.safetensors_header import DamagedSafetensorsError, TensorEntry, read_safetensors_header


def written(path: Path, header: Any, data: bytes = b"") -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + data)
    return path


def tensor(start: int, end: int, dtype: str = "F32", shape: Any = None) -> dict[str, Any]:
    return {"dtype": dtype, "shape": [(end - start) // 4] if shape is None else shape, "data_offsets": [start, end]}


def test_what_the_library_wrote_is_read(tmp_path: Path):
    arrays = {
        "b": np.arange(6, dtype=np.float32).reshape(2, 3),
        "a": np.arange(5, dtype=np.int8),
        "one": np.array(2.5, np.float16),
        "none": np.zeros((0, 4), np.float32),
    }
    save_file(arrays, tmp_path / "w.safetensors", metadata={"format": "np"})
    header = read_safetensors_header(tmp_path / "w.safetensors")
    data = (tmp_path / "w.safetensors").read_bytes()
    assert header.metadata == {"format": "np"}
    assert {name: entry.shape for name, entry in header.tensors.items()} == {n: a.shape for n, a in arrays.items()}
    assert {name: data[e.start : e.end] for name, e in header.tensors.items()} == {
        n: a.tobytes() for n, a in arrays.items()
    }


def test_tensors_come_in_the_order_of_the_file(tmp_path: Path):
    path = written(tmp_path / "w", {"a": tensor(8, 12), "b": tensor(0, 8)}, bytes(12))
    assert list(read_safetensors_header(path).tensors) == ["b", "a"]


def test_a_file_without_tensors_is_whole(tmp_path: Path):
    assert read_safetensors_header(written(tmp_path / "w", {})).tensors == {}


def test_a_type_that_is_not_known_is_believed(tmp_path: Path):
    path = written(tmp_path / "w", {"a": tensor(0, 3, "F99", [7])}, bytes(3))
    start = path.stat().st_size - 3
    assert read_safetensors_header(path).tensors["a"] == TensorEntry("F99", (7,), start, start + 3)


DAMAGED = {
    "a hole": ({"a": tensor(0, 4), "b": tensor(8, 12)}, 12),
    "a hole at the beginning": ({"a": tensor(4, 8)}, 8),
    "an overlap": ({"a": tensor(0, 8), "b": tensor(4, 12)}, 12),
    "the same place twice": ({"a": tensor(0, 8), "b": tensor(0, 8)}, 8),
    "cut short": ({"a": tensor(0, 8)}, 7),
    "something behind it": ({"a": tensor(0, 8)}, 9),
    "an end before its start": ({"a": tensor(8, 0, shape=[0])}, 8),
    "a negative place": ({"a": tensor(-4, 0, shape=[1])}, 0),
    "another shape": ({"a": tensor(0, 8, shape=[3])}, 8),
    "negative lengths": ({"a": tensor(0, 8, shape=[-1, -2])}, 8),
    "an enormous shape": ({"a": tensor(0, 0, shape=[2**62] * 60)}, 0),
    "a shape whose product wraps around": ({"a": tensor(0, 0, shape=[2**32, 2**32])}, 0),
    "too many dimensions": ({"a": tensor(0, 4, shape=[1] * 100_000)}, 4),
    "too many tensors": ({str(number): tensor(0, 0) for number in range(100_001)}, 0),
    "lengths that are floats": ({"a": tensor(0, 8, shape=[2.0])}, 8),
    "a length that is a truth": ({"a": tensor(0, 4, shape=[True])}, 4),
    "a length of 400 digits": ({"a": tensor(0, 4, shape=[10**400])}, 4),
    "three offsets": ({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4, 4]}}, 4),
    "no type": ({"a": {"shape": [1], "data_offsets": [0, 4]}}, 4),
    "metadata that are no texts": ({"__metadata__": {"a": 1}}, 0),
    "a list": ([], 0),
    "no JSON": (b"{", 0),
    "a pit of brackets": (b"[" * 100_000, 0),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damage_is_found(tmp_path: Path, case: str):
    header, length = DAMAGED[case]
    with pytest.raises(DamagedSafetensorsError):
        read_safetensors_header(written(tmp_path / "w", header, bytes(length)))


@pytest.mark.parametrize("data", [b"", b"1234567", (2**63).to_bytes(8, "little"), (1000).to_bytes(8, "little") + b"{}"])
def test_a_header_longer_than_its_file_is_damage(tmp_path: Path, data: bytes):
    (tmp_path / "w").write_bytes(data)
    with pytest.raises(DamagedSafetensorsError):
        read_safetensors_header(tmp_path / "w")


def test_a_header_of_gigabytes_in_a_file_full_of_holes_is_not_read(tmp_path: Path):
    with (tmp_path / "w").open("wb") as file:
        file.write((2**33).to_bytes(8, "little"))
        file.truncate(2**34)
    with pytest.raises(DamagedSafetensorsError):
        read_safetensors_header(tmp_path / "w")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "w")
    with pytest.raises(IrregularFileError):
        read_safetensors_header(tmp_path / "w")


def test_a_missing_file_is_missing(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read_safetensors_header(tmp_path / "w")
