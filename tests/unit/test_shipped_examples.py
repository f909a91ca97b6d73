"""The clips that come with the program are whole, small, seamless, and made by the checkpoint beside them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.loudness import measure_lufs
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.clip import EXAMPLE_PREFIX
from musicgen_desktop.library.care.examples import LIST_NAME
from musicgen_desktop.library.sounds.take_files import CODES_SUFFIX, read_facts
from musicgen_desktop.system.resources import resource

FOLDER = resource("examples")
LIST = tomllib.loads((FOLDER / LIST_NAME).read_text(encoding="utf-8"))
FILES = tuple(FOLDER / name for name in LIST["files"])
MAX_BYTES = 2_000_000


def test_there_are_ten_and_nothing_else() -> None:
    assert len(FILES) == 10
    expected = {LIST_NAME, "README.md"} | {f.name for f in FILES} | {f.with_suffix(CODES_SUFFIX).name for f in FILES}
    assert {path.name for path in FOLDER.iterdir()} == expected
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MAX_BYTES
    assert LIST["license"] == "CC0-1.0"


def test_the_checkpoint_beside_them_made_them() -> None:
    manifest = read_manifest(resource("checkpoints", STARTER_ID))
    assert manifest is not None
    remedy = "run packaging/starter/make_examples.py resources/checkpoints/starter resources/examples"
    assert LIST["checkpoint_sha256"] == manifest.weights_sha256, remedy
    for file in FILES:
        recipe = read_audio(file).tags.recipe
        assert recipe is not None
        assert (recipe.checkpoint_id, recipe.checkpoint_sha256) == (STARTER_ID, manifest.weights_sha256), remedy


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_is_a_loop_with_its_recipe_and_codes(file: Path) -> None:
    audio = read_audio(file)
    recipe = audio.tags.recipe
    assert recipe is not None
    assert audio.tags.title
    assert read_facts(audio.tags.comment).job_id == f"{EXAMPLE_PREFIX}{file.stem}"
    assert recipe.params.takes == 1
    assert not recipe.stopped
    samples = audio.audio_values.shape[1]
    assert samples == round(recipe.params.duration * audio.sampling_rate)
    with np.load(file.with_suffix(CODES_SUFFIX)) as stored:
        assert stored["codes"].shape[1] == round(recipe.params.duration * 50)
    assert 5.5 <= recipe.params.duration <= 9.0
    assert measure_lufs(audio.audio_values, audio.sampling_rate) == pytest.approx(-16, abs=1.5)
    # From the last sample to the first there is no step that the clip itself would not make.
    seam = np.abs(audio.audio_values[:, 0] - audio.audio_values[:, -1]).max()
    assert seam <= max(0.01, np.abs(np.diff(audio.audio_values)).max() / 4)
