"""A loop out of a clip of the library: its bars, its lineage, its file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.analysis import Analysis, Rhythm
from musicgen_desktop.domain.bar_loop import MAX_BARS, Bars, LoopFit
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.library.sounds.take_files import read_take
from musicgen_desktop.services.library.loop_tasks import cut_clip
from tests.support.sound.groove import LEAD, RATE, groove, rhythm_of_groove

BAR = 4 * 60 / 119.8


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    file = tmp_path_factory.mktemp("clips") / "a.flac"
    seconds = LEAD + 6.5 * BAR
    sound = groove(119.8, seconds)
    file.write_bytes(encode_audio(sound, RATE, ".flac", AudioTags()).data)
    return Clip(
        "a" * 32, "job", "Groove", None, datetime(2026, 1, 1, tzinfo=UTC), sound.shape[-1] / RATE, RATE, 1, 1.0, file,
        None, origin=ClipOrigin.IMPORTED, analysis=Analysis(rhythm_of_groove(119.8, seconds)),
    )  # fmt: skip


def test_a_clip_becomes_as_many_bars_as_there_are_at_a_whole_tempo(clip: Clip, tmp_path: Path) -> None:
    loop = cut_clip(clip, None, tmp_path).clip
    assert loop.recipe is not None
    assert loop.bars == Bars(4, 120.0)
    assert round(loop.duration * RATE) == 8 * RATE
    assert loop.recipe.is_derived
    assert loop.lineage is not None
    assert (loop.lineage.parent_id, loop.lineage.relation) == (clip.id, Relation.LOOP)
    assert (loop.lineage.start - LEAD) / BAR == pytest.approx(round((loop.lineage.start - LEAD) / BAR), abs=0.01)
    assert loop.lineage.stop - loop.lineage.start == pytest.approx(4 * BAR, abs=0.01)


def test_a_region_keeps_its_bars_and_its_place(clip: Clip, tmp_path: Path) -> None:
    loop = cut_clip(clip, (LEAD + BAR, LEAD + 4.05 * BAR), tmp_path).clip
    assert loop.bars == Bars(3, 120.0)
    assert loop.lineage is not None
    assert loop.lineage.start == pytest.approx(LEAD + BAR, abs=0.02)


@pytest.mark.parametrize(("most", "whole", "marked"), [(0, 4, 3), (1, 1, 1), (2, 2, 2), (8, 6, 3), (MAX_BARS, 6, 3)])
def test_it_has_as_many_bars_as_are_wished_or_fit(
    clip: Clip, tmp_path: Path, most: int, whole: int, marked: int
) -> None:
    assert cut_clip(clip, None, tmp_path, most).clip.bars == Bars(whole, 120.0)
    assert cut_clip(clip, (LEAD + BAR, LEAD + 4.05 * BAR), tmp_path, most).clip.bars == Bars(marked, 120.0)


@pytest.mark.parametrize(("beats", "bars"), [(0.5, None), (1, Bars(1, 120.0, 1)), (2.1, Bars(1, 120.0, 2))])
def test_a_region_that_is_shorter_than_a_bar_has_beats(
    clip: Clip, tmp_path: Path, beats: float, bars: Bars | None
) -> None:
    loop = cut_clip(clip, (LEAD + BAR, LEAD + BAR + beats * BAR / 4), tmp_path).clip
    assert loop.bars == bars


def test_the_tempo_that_the_user_set_goes_before_the_measured_one(clip: Clip, tmp_path: Path) -> None:
    loop = cut_clip(replace(clip, tempo=Tempo(119.8, LEAD)), None, tmp_path).clip
    assert loop.bars == Bars(4, 119.8)
    assert loop.recipe is not None
    assert loop.recipe.loop is not None
    assert loop.recipe.loop.stretch == 1


def test_a_loop_is_in_the_key_that_the_user_said(clip: Clip, tmp_path: Path) -> None:
    said = Key(9, Mode.MINOR)
    assert cut_clip(replace(clip, said_key=said), None, tmp_path).clip.key == said
    assert cut_clip(clip, None, tmp_path).clip.said_key is None


@pytest.mark.parametrize("measured", [107.14, 107.1, 107.2])
def test_a_clip_that_is_all_bars_keeps_every_one_of_them(tmp_path: Path, measured: float) -> None:
    bars = Bars(4, 15 * 60 / 8.4)  # 8.96 s: at 107 bpm three bars and a half would fit
    sound = groove(bars.bpm, LEAD + bars.seconds)[:, round(LEAD * RATE) :]
    file = tmp_path / "a.flac"
    file.write_bytes(encode_audio(sound, RATE, ".flac", AudioTags()).data)
    beats = tuple(beat * 60 / measured for beat in range(16))
    heard = Analysis(Rhythm(measured, 1.0, beats, beats[::4], 4, 1.0))
    whole = Clip(
        "a" * 32, "job", "Groove", None, datetime(2026, 1, 1, tzinfo=UTC), sound.shape[-1] / RATE, RATE, 1, 1.0, file,
        None, origin=ClipOrigin.IMPORTED, analysis=heard,
    )  # fmt: skip
    loop = cut_clip(whole, None, tmp_path).clip
    assert loop.bars is not None
    assert (loop.bars.count, loop.bars.bpm) == (4, pytest.approx(measured, abs=0.05))
    assert round(loop.duration * RATE) == pytest.approx(sound.shape[-1], abs=0.01 * RATE)


def test_without_a_tempo_a_region_goes_round_as_it_is_and_a_clip_is_refused(clip: Clip, tmp_path: Path) -> None:
    unsteady = replace(clip, analysis=Analysis())
    loop = cut_clip(unsteady, (1.0, 3.5), tmp_path).clip
    assert loop.recipe is not None
    assert loop.recipe.loop is not None
    assert (loop.recipe.loop.fit, loop.bars) == (LoopFit.NO_TEMPO, None)
    assert round(loop.duration * RATE) == round(2.5 * RATE)
    with pytest.raises(InvalidRequestError):
        cut_clip(unsteady, None, tmp_path)


def test_its_file_tells_of_it(clip: Clip, tmp_path: Path) -> None:
    sound = cut_clip(clip, None, tmp_path)
    assert np.array_equal(read_audio(sound.part).audio_values.shape, (1, 8 * RATE))
    file = sound.part.rename(sound.clip.audio_path)
    told = read_take(file)
    assert told is not None
    assert (told.recipe, told.bars, told.duration) == (sound.clip.recipe, sound.clip.bars, sound.clip.duration)
