"""Pickled weights become safetensors of the same values, and nothing in them is run."""

import hashlib
import os
import pickle
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError, JobCancelledError
from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights


def convert(content: Any, folder: Path, **more: Any) -> dict[str, torch.Tensor]:
    torch.save(content, folder / "in.bin", **more)
    convert_bin_weights(folder / "in.bin", folder / "out.safetensors", lambda _: None, CancelToken())
    return load_file(folder / "out.safetensors")


def test_every_type_and_shape_keeps_its_values(tmp_path: Path):
    torch.manual_seed(0)
    tensors = {
        "half": torch.randn(3, 5).half(),
        "bfloat": torch.randn(7).bfloat16(),
        "float": torch.randn(2, 3, 4),
        "double": torch.randn(1, dtype=torch.float64),
        "long": torch.arange(5),
        "bool": torch.tensor([True, False, True]),
        "bytes": torch.arange(3, dtype=torch.uint8),
        "scalar": torch.tensor(2.5),
        "empty": torch.zeros(0, 4),
        "transposed": torch.randn(4, 6).T,
    }
    found = convert(tensors, tmp_path)
    assert found.keys() == tensors.keys()
    for name, values in tensors.items():
        assert found[name].dtype == values.dtype
        assert found[name].shape == values.shape
        assert torch.equal(found[name], values), name


def test_shared_and_overlapping_tensors_each_keep_their_values(tmp_path: Path):
    base = torch.arange(12, dtype=torch.float32).reshape(3, 4)
    found = convert({"shared": base, "tied": base, "rows": base[1:], "column": base[:, 2]}, tmp_path)
    assert torch.equal(found["shared"], base)
    assert torch.equal(found["tied"], base)
    assert torch.equal(found["rows"], base[1:])
    assert torch.equal(found["column"], base[:, 2])


def test_parameters_are_tensors_too(tmp_path: Path):
    found = convert({"weight": torch.nn.Parameter(torch.ones(3))}, tmp_path)
    assert torch.equal(found["weight"], torch.ones(3))


def test_the_hash_and_the_bytes_are_told(tmp_path: Path):
    torch.save({"a": torch.ones(1000), "b": torch.ones(7).half()}, tmp_path / "in.bin")
    told: list[int] = []
    sha256 = convert_bin_weights(tmp_path / "in.bin", tmp_path / "out", told.append, CancelToken())
    assert sha256 == hashlib.sha256((tmp_path / "out").read_bytes()).hexdigest()
    assert sum(told) == 4014


class _Command:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def test_a_program_in_the_file_is_not_run(tmp_path: Path):
    torch.save({"weight": torch.ones(2), "evil": _Command(tmp_path / "ran")}, tmp_path / "in.bin")
    with pytest.raises(CheckpointError, match=r"in\.bin is damaged or holds something else"):
        convert_bin_weights(tmp_path / "in.bin", tmp_path / "out", lambda _: None, CancelToken())
    assert not (tmp_path / "ran").exists()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "content", [b"", b"garbage", pickle.dumps({"weight": [1, 2]}), b"PK\x03\x04" + bytes(400)], ids=len
)
def test_what_is_no_checkpoint_is_said(tmp_path: Path, content: bytes):
    (tmp_path / "in.bin").write_bytes(content)
    with pytest.raises(CheckpointError, match="damaged or holds something else"):
        convert_bin_weights(tmp_path / "in.bin", tmp_path / "out", lambda _: None, CancelToken())


@pytest.mark.parametrize("content", [{}, [torch.ones(2)], {"a": 1}, {1: torch.ones(2)}, {"a": {"b": torch.ones(1)}}])
def test_other_content_than_named_tensors_is_said(tmp_path: Path, content: Any):
    with pytest.raises(CheckpointError, match="damaged or holds something else"):
        convert(content, tmp_path)


def test_a_file_cut_short_is_said(tmp_path: Path):
    torch.save({"weight": torch.ones(10_000)}, tmp_path / "in.bin")
    whole = (tmp_path / "in.bin").read_bytes()
    (tmp_path / "in.bin").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CheckpointError, match="damaged"):
        convert_bin_weights(tmp_path / "in.bin", tmp_path / "out", lambda _: None, CancelToken())


def test_the_token_ends_it(tmp_path: Path):
    torch.save({"weight": torch.ones(10)}, tmp_path / "in.bin")
    token = CancelToken()
    token.stop()
    with pytest.raises(JobCancelledError):
        convert_bin_weights(tmp_path / "in.bin", tmp_path / "out", lambda _: None, token)
