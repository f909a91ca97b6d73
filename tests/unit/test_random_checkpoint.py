"""Random checkpoints of the published shapes are what they claim to be, and Transformers loads them whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoTokenizer, MusicgenForConditionalGeneration, MusicgenMelodyForConditionalGeneration

from tests.support.engine.published_shapes import PUBLISHED, published_config
from tests.support.engine.streamed_weights import weight_specs
from tests.support.random_checkpoint import main, write_published_checkpoint

GIGABYTES = {
    "small": 2.36,
    "medium": 8.04,
    "large": 13.72,
    "melody": 6.13,
    "melody-large": 10.50,
    "stereo-medium": 4.07,
    "stereo-large": 6.92,
    "stereo-melody": 6.33,
    "stereo-melody-large": 10.53,
}
"""What the published files weigh, in the precision they are published in."""


@pytest.mark.parametrize("name", GIGABYTES)
def test_a_shape_is_as_large_as_the_published_files(name: str) -> None:
    bytes_each = {"fp32": 4, "fp16": 2}[PUBLISHED[name].published_in]
    size = bytes_each * sum(spec.count for spec in weight_specs(published_config(name)))
    assert size / 1e9 == pytest.approx(GIGABYTES[name], rel=0.015)


@pytest.mark.parametrize("name", PUBLISHED)
def test_transformers_finds_every_weight(name: str, tmp_path: Path) -> None:
    folder = write_published_checkpoint(tmp_path / name, name, tiny=True, shard_bytes=100_000)
    kind: Any = MusicgenMelodyForConditionalGeneration if PUBLISHED[name].melody else MusicgenForConditionalGeneration
    model, report = kind.from_pretrained(folder, dtype=torch.float32, output_loading_info=True)
    assert {fault: names for fault, names in report.items() if names} == {}
    assert (folder / "model.safetensors.index.json").is_file()
    assert len(list(folder.glob("*.safetensors"))) > 1
    tokens = AutoTokenizer.from_pretrained(folder)(["slow piano"], return_tensors="pt")
    sound = model.eval().generate(**tokens, max_new_tokens=20, guidance_scale=3.0)
    assert sound.shape[1] == (2 if PUBLISHED[name].stereo else 1)
    assert torch.isfinite(sound).all()
    assert sound.std() > 0.01


def test_the_same_seed_writes_the_same_weights(tmp_path: Path) -> None:
    first, same, other = (
        write_published_checkpoint(tmp_path / str(index), "small", seed, tiny=True) / "model.safetensors"
        for index, seed in enumerate((1, 1, 2))
    )
    assert first.read_bytes() == same.read_bytes()
    assert first.read_bytes() != other.read_bytes()


def test_half_precision_halves_the_file(tmp_path: Path) -> None:
    sizes = [
        (write_published_checkpoint(tmp_path / kind, "small", 0, kind, tiny=True) / "model.safetensors").stat().st_size
        for kind in ("fp32", "fp16")
    ]
    assert sizes[1] < 0.6 * sizes[0]


def test_the_command_writes_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["random_checkpoint", "--shape", "tiny", str(tmp_path / "out")])
    main()
    assert capsys.readouterr().out.strip() == str(tmp_path / "out")
    assert (tmp_path / "out" / "model.safetensors").is_file()
