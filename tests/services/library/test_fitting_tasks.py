"""A clip of the library at another tempo and in another key: measured again, its loop, its lineage, its file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.recipe_text import recipe_to_text
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import FileError, InvalidRequestError, JobCancelledError
from musicgen_desktop.domain.fitting import Heard, Wanted, fitting
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.domain.musical_key import Key, Mode, parse_key
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.library.sounds.brought_sound import BroughtSound
from musicgen_desktop.library.sounds.take_files import read_take
from musicgen_desktop.services.library.fitting_tasks import fit_clip
from tests.support.references.progressions import progression
from tests.support.sound.groove import LEAD, RATE, groove


def asked(prompt: str) -> Recipe:
    return Recipe(prompt, GenerationParams(), 0, "starter", "", "cpu", "int8", "0.1.0", stopped=False)


def clip_of(folder: Path, sound: NDArray[np.float32], rate: int) -> Clip:
    file = folder / "a.flac"
    file.write_bytes(encode_audio(sound, rate, ".flac", AudioTags()).data)
    return Clip(
        "a" * 32, "job", "Song", None, datetime(2026, 1, 1, tzinfo=UTC), sound.shape[-1] / rate, rate, len(sound), 1.0,
        file, None, origin=ClipOrigin.IMPORTED, analysis=analyse(sound, rate),
    )  # fmt: skip


@pytest.mark.parametrize(("made", "key"), [(Key(0, Mode.MAJOR), "D"), (Key(9, Mode.MINOR), "C#m")])
def test_a_song_is_measured_at_the_tempo_and_in_the_key_that_were_asked(tmp_path: Path, made: Key, key: str) -> None:
    song = progression(made, has_drums=True)
    stereo = np.concatenate([song.audio_values, 0.8 * song.audio_values])
    clip = clip_of(tmp_path, stereo, song.sampling_rate)
    assert clip.bpm is not None
    bpm = round(clip.bpm * (1.12 if made.mode is Mode.MAJOR else 0.87))
    how = fitting(Wanted(bpm, parse_key(key)), Heard.of(clip))
    assert how.is_met
    new = fit_clip(clip, how, tmp_path, CancelToken())
    audio = read_audio(new.part)
    assert audio.audio_values.shape == (2, round(clip.duration * clip.sampling_rate / how.speed))
    heard = analyse(audio.audio_values, audio.sampling_rate)
    assert heard.rhythm is not None
    assert heard.key is not None
    assert heard.rhythm.bpm == pytest.approx(bpm, rel=0.01)
    assert heard.key == how.new_key
    assert not [flaw for flaw in heard.flaws if flaw not in (clip.analysis.flaws if clip.analysis else ())]


def test_it_is_a_new_clip_that_says_what_was_done(tmp_path: Path) -> None:
    clip = clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE)
    clip = replace(clip, recipe=asked("house, 125 bpm"), markers=(Marker(2.0, "drop"),))
    before = clip.audio_path.read_bytes()
    how = fitting(Wanted.of(clip.recipe), Heard.of(clip))
    sound = fit_clip(clip, how, tmp_path, CancelToken())
    assert clip.audio_path.read_bytes() == before
    new = sound.clip
    assert new.recipe is not None
    assert (new.recipe.prompt, new.recipe.fitted) == ("house, 125 bpm", Stretch(how.speed))
    assert new.recipe.is_derived
    assert new.lineage is not None
    assert (new.lineage.parent_id, new.lineage.relation) == (clip.id, Relation.FITTED)
    assert new.markers == (Marker(2.0 / how.speed, "drop"),)
    assert new.tempo is None  # it is measured anew
    told = read_take(sound.part.rename(new.audio_path))
    assert told is not None
    assert (told.recipe, told.duration) == (new.recipe, new.duration)


def test_a_sound_that_was_brought_has_no_seed_once_it_is_fitted(tmp_path: Path) -> None:
    clip = clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE)
    assert clip.seed is None
    new = fit_clip(clip, fitting(Wanted(110.0), Heard.of(clip)), tmp_path, CancelToken()).clip
    assert new.recipe is not None
    assert (new.seed, new.checkpoint_id) == (None, "")
    assert not {"params", "take", "prompt"} & json.loads(recipe_to_text(new.recipe)).keys()


def test_a_loop_of_bars_has_the_asked_tempo_exactly_and_goes_round(tmp_path: Path) -> None:
    bars = Bars(4, 110.0)
    sound = groove(110.0, LEAD + bars.seconds)[:, round(LEAD * RATE) :][:, : bars.samples(RATE)]
    recipe = replace(asked("house, 125 bpm"), loop=LoopCut(LoopFit.OTHER_TEMPO, bars, 0.4, 1.0, 0.2))
    clip = replace(clip_of(tmp_path, sound, RATE), recipe=recipe)
    new = fit_clip(clip, fitting(Wanted.of(recipe), Heard.of(clip)), tmp_path, CancelToken())
    assert new.clip.bars is not None
    assert (new.clip.bars.count, new.clip.bars.bpm) == (4, pytest.approx(125.0))
    values = read_audio(new.part).audio_values
    assert values.shape == (1, Bars(4, 125.0).samples(RATE))
    seam = np.abs(np.diff(np.concatenate([values[:, -200:], values[:, :200]], axis=1))).max()
    assert seam < 2 * np.abs(np.diff(values)).max()
    assert new.clip.recipe is not None
    assert new.clip.recipe.loop is not None
    assert new.clip.recipe.loop.fit is LoopFit.EXACT


def test_what_no_measure_would_say_is_said_of_the_new_clip(tmp_path: Path) -> None:
    clip = clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE)
    by_user = replace(clip, tempo=Tempo(60.0, LEAD))
    new = fit_clip(by_user, fitting(Wanted(66.0), Heard.of(by_user)), tmp_path, CancelToken()).clip
    assert new.tempo is not None
    assert (new.tempo.bpm, new.tempo.offset) == (pytest.approx(66.0), pytest.approx(LEAD / 1.1))
    counted = fit_clip(clip, fitting(Wanted(66.0), Heard.of(clip)), tmp_path, CancelToken()).clip
    assert counted.tempo is not None
    assert counted.tempo.bpm == pytest.approx(66.0)


def test_a_key_that_the_user_said_is_sure_and_goes_along(tmp_path: Path) -> None:
    measured = clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE)
    clip = replace(measured, said_key=Key(9, Mode.MINOR))
    how = fitting(Wanted(None, Key(0, Mode.MINOR)), Heard.of(clip))
    assert (how.is_met, how.semitones) == (True, 3)
    new = fit_clip(clip, how, tmp_path, CancelToken()).clip
    assert (new.said_key, new.key) == (Key(0, Mode.MINOR), Key(0, Mode.MINOR))
    other = fit_clip(measured, fitting(Wanted(126.0), Heard.of(measured)), tmp_path, CancelToken()).clip
    assert other.said_key is None


@pytest.mark.parametrize("seconds", [0.3, 4.0])
def test_where_nothing_can_be_told_it_is_refused_in_words(tmp_path: Path, seconds: float) -> None:
    clip = clip_of(tmp_path, np.zeros((2, round(seconds * RATE)), np.float32), RATE)
    with pytest.raises(InvalidRequestError) as refused:
        fit_clip(clip, fitting(Wanted(120.0, Key(0, Mode.MAJOR)), Heard.of(clip)), tmp_path, CancelToken())
    assert "No steady tempo was found" in (refused.value.advice or "")
    assert "No key can be told" in (refused.value.advice or "")
    with pytest.raises(InvalidRequestError) as nothing:
        fit_clip(clip, fitting(Wanted(), Heard.of(clip)), tmp_path, CancelToken())
    assert nothing.value.advice == "No tempo and no key is asked for."
    assert [file.name for file in tmp_path.iterdir()] == ["a.flac"]


def test_a_short_hit_can_be_brought_to_a_key_that_is_known(tmp_path: Path) -> None:
    clip = clip_of(tmp_path, groove(120.0, 0.3 + LEAD)[:, round(LEAD * RATE) :], RATE)
    clip = replace(clip, tempo=Tempo(120.0))
    new = fit_clip(clip, fitting(Wanted(130.0), Heard.of(clip)), tmp_path, CancelToken())
    assert read_audio(new.part).audio_values.shape[-1] == round(clip.duration * RATE * 120 / 130)


def test_it_ends_when_it_is_told_to(tmp_path: Path) -> None:
    clip = clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE)
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        fit_clip(clip, fitting(Wanted(125.0), Heard.of(clip)), tmp_path, token)


def test_a_clip_that_was_deleted_meanwhile_is_told_by_its_title(tmp_path: Path) -> None:
    clip = clip_of(tmp_path, groove(100, 4), RATE)
    clip.audio_path.unlink()
    with pytest.raises(FileError, match=r"“Song”.*is gone") as caught:
        fit_clip(clip, fitting(Wanted(110.0), Heard(100.0)), tmp_path, CancelToken())
    assert str(tmp_path) not in caught.value.message + caught.value.advice


def test_what_only_the_original_can_reach_is_refused_once_that_is_gone(tmp_path: Path) -> None:
    clip = replace(clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE), tempo=Tempo(120.0))
    first = keep(fit_clip(clip, fitting(Wanted(160.0), Heard.of(clip)), tmp_path, CancelToken()), 160.0)
    how = fitting(Wanted(90.0), Heard.of(first), Stretch(160.0 / 120.0))
    assert fit_clip(first, how, tmp_path, CancelToken(), clip).clip.bpm == pytest.approx(90.0)
    with pytest.raises(FileError, match=r"“Song”.*is gone"):
        fit_clip(first, how, tmp_path, CancelToken(), None)


def keep(sound: BroughtSound, bpm: float) -> Clip:
    """As the library has it, where the user said its tempo."""
    sound.part.rename(sound.clip.audio_path)
    return replace(sound.clip, tempo=Tempo(bpm))


def test_what_is_fitted_again_is_made_of_the_sound_it_was_made_of(tmp_path: Path) -> None:
    clip = replace(clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE), tempo=Tempo(120.0))
    first = keep(fit_clip(clip, fitting(Wanted(150.0), Heard.of(clip)), tmp_path, CancelToken()), 150.0)
    how = fitting(Wanted(132.0), Heard.of(first))
    again = fit_clip(first, how, tmp_path, CancelToken(), clip)
    at_once = fit_clip(clip, fitting(Wanted(132.0), Heard.of(clip)), tmp_path, CancelToken())
    np.testing.assert_allclose(read_audio(again.part).audio_values, read_audio(at_once.part).audio_values, atol=1e-3)
    assert again.clip.recipe is not None
    assert again.clip.recipe.fitted is not None
    assert again.clip.recipe.fitted.speed == pytest.approx(1.1)
    assert again.clip.lineage is not None
    assert again.clip.lineage.parent_id == clip.id
    assert again.clip.tempo is not None
    assert again.clip.tempo.bpm == pytest.approx(132.0)
    assert [first.title, again.clip.title] == ["Song, fitted", "Song, fitted"]


@pytest.mark.parametrize("is_loop", [True, False])
def test_what_is_brought_back_is_the_sound_as_it_was_made(tmp_path: Path, is_loop: bool) -> None:
    bars = Bars(2, 110.0)
    sound = groove(110.0, LEAD + bars.seconds)[:, round(LEAD * RATE) :][:, : bars.samples(RATE)]
    recipe = replace(asked("house"), loop=LoopCut(LoopFit.OTHER_TEMPO, bars, 0.4, 1.0, 0.2) if is_loop else None)
    clip = replace(clip_of(tmp_path, sound, RATE), recipe=recipe, tempo=Tempo(110.0))
    there = keep(fit_clip(clip, fitting(Wanted(121.0), Heard.of(clip)), tmp_path, CancelToken()), 121.0)
    back = fit_clip(there, fitting(Wanted(110.0), Heard.of(there)), tmp_path, CancelToken(), clip)
    np.testing.assert_array_equal(read_audio(back.part).audio_values, read_audio(clip.audio_path).audio_values)
    assert back.clip.recipe is not None
    assert back.clip.recipe.fitted is None
    assert back.clip.recipe.is_derived


@pytest.mark.parametrize("is_there", [True, False])
def test_what_would_be_too_far_or_is_gone_is_made_of_the_clip_itself(tmp_path: Path, is_there: bool) -> None:
    clip = replace(clip_of(tmp_path, groove(120.0, LEAD + 6.0), RATE), tempo=Tempo(100.0))
    first = keep(fit_clip(clip, fitting(Wanted(135.0), Heard.of(clip)), tmp_path, CancelToken()), 135.0)
    if not is_there:
        clip.audio_path.unlink()
    bpm = 160.0 if is_there else 110.0
    again = fit_clip(first, fitting(Wanted(bpm), Heard.of(first)), tmp_path, CancelToken(), clip)
    assert again.clip.lineage is not None
    assert again.clip.lineage.parent_id == first.id
    assert again.clip.recipe is not None
    assert again.clip.recipe.fitted is not None
    assert again.clip.recipe.fitted.speed == pytest.approx(bpm / 135.0)
