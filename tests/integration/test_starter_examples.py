"""The command that makes the examples of a first start: chosen by measures, seamless, the same every time."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import numpy as np
import pytest
from make_examples import make_examples
from starter_recipe.composer import compose
from starter_recipe.composition import SAMPLING_RATE
from starter_recipe.evaluation import QUICK, Jury
from starter_recipe.ogg import with_serial_number
from starter_recipe.renderer import Renderer
from starter_recipe.sample_library import LOUDNESS, ORDERS, Order, Verdict, judge, make_loop

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.loudness import measure_lufs
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths
from tests.support.random_checkpoint import STARTER

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(scope="module")
def jury() -> Jury:
    return Jury(QUICK)


def order(name: str) -> Order:
    return next(order for order in ORDERS if order.name == name)


def test_the_same_weights_make_the_same_examples_and_the_library_takes_them(
    tmp_path: Path, jury: Jury, home: Path
) -> None:
    short = order("piano")
    outs = [tmp_path / "one", tmp_path / "other"]
    for out in outs:
        make_examples(STARTER, out, [short], 1, jury)
    one, other = ({path.name: path.read_bytes() for path in out.iterdir()} for out in outs)
    assert sorted(one) == ["examples.toml", "piano.codes.npz", "piano.ogg"]
    assert one == other
    assert tomllib.loads(one["examples.toml"].decode())["license"] == "CC0-1.0"

    library = Library.open(make_paths(home), examples=outs[0])
    (clip,) = library.add_examples(outs[0])
    library.close()
    assert clip.title == short.title
    assert clip.prompt == short.prompt.text
    assert clip.checkpoint_id == "starter"
    assert clip.duration == pytest.approx(short.frames / 50)
    assert clip.codes_path is not None
    with np.load(clip.codes_path) as stored:
        assert stored["codes"].shape == (4, short.frames)


def test_orders_are_ten_of_whole_bars_in_their_tempo() -> None:
    assert len({order.name for order in ORDERS}) == len({order.title for order in ORDERS}) == 10
    for wanted in ORDERS:
        assert wanted.frames / 50 == pytest.approx(wanted.bars * 4 * 60 / wanted.bpm)
        assert 6.0 <= wanted.frames / 50 <= 9.0
        assert wanted.bars % 2 == 0
        assert wanted.prompt.bpm == pytest.approx(wanted.bpm, rel=0.005)
        assert f"{wanted.prompt.bpm} bpm" in wanted.prompt.text


def test_better_takes_have_better_verdicts(jury: Jury) -> None:
    wanted = order("house")
    music = compose(random.Random(3), wanted.frames, ((9, True),), "house", "full", frames_per_beat=24)
    sound = Renderer().render(music)
    noise = np.random.default_rng(0).normal(0, 0.1, len(sound)).astype(np.float32)
    good, poor, silent = (judge(take, wanted, jury) for take in (sound, noise, np.zeros_like(sound)))
    assert good.whole
    assert good.in_tempo
    assert good > poor > silent
    assert Verdict(True, True, 0, 0.1) > Verdict(True, False, 3, 0.9) > Verdict(False, True, 3, 0.9)


def test_a_loop_has_no_step_at_its_seam_and_the_wished_loudness() -> None:
    time = np.arange(4 * SAMPLING_RATE) / SAMPLING_RATE
    tone = (0.02 * np.cos(2 * np.pi * 220.3 * time)).astype(np.float32)[None]
    loop = make_loop(tone, SAMPLING_RATE)
    assert loop.shape == tone.shape
    assert np.abs(loop).max() <= 1
    assert abs(float(loop[0, 0] - loop[0, -1])) < 1e-3
    assert measure_lufs(loop, SAMPLING_RATE) == pytest.approx(LOUDNESS, abs=0.2)


def test_two_encodings_are_the_same_file_once_they_have_the_same_number(tmp_path: Path) -> None:
    sound = np.random.default_rng(0).uniform(-0.3, 0.3, (1, 40_000)).astype(np.float32)
    tags = AudioTags("title", "comment", "program")
    one, other = (encode_audio(sound, SAMPLING_RATE, ".ogg", tags).data for _ in range(2))
    numbered = with_serial_number(one, 77)
    assert numbered == with_serial_number(other, 77)
    assert with_serial_number(numbered, int.from_bytes(one[14:18], "little")) == one
    (tmp_path / "numbered.ogg").write_bytes(numbered)
    assert read_audio(tmp_path / "numbered.ogg").tags == tags
    with pytest.raises(ValueError, match="Ogg"):
        with_serial_number(one[:-1], 77)
