"""The judges of the built-in checkpoint hear what is there, in sounds of which it is known."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import mido
import numpy as np
import pytest
from numpy.typing import NDArray
from starter_judge.codec_trial import compare
from starter_judge.ears import Ears, LibrosaEars, OwnEars, has_librosa, key_score, krumhansl, tempo_score
from starter_judge.figures import likeness_figures, nearest
from starter_judge.form import has_form, holds, recurrence
from starter_judge.likeness import ALIKE, outline, silent_share
from starter_judge.phrases import PHRASES, write_score
from starter_judge.playing import Played
from starter_judge.renders import best_limit, rendered_wishes
from starter_judge.wishes import STYLE_NAMES, TEMPI, Wish, all_wishes, few_wishes

RATE = 32_000
Sound = NDArray[np.float32]


def _tone(pitch: float, seconds: float, decay: float = 3.0) -> Sound:
    times = np.arange(round(seconds * RATE)) / RATE
    frequency = 440 * 2 ** ((pitch - 69) / 12)
    wave = sum(np.sin(2 * np.pi * k * frequency * times) / k for k in range(1, 6))
    return (0.2 * wave * np.exp(-decay * times)).astype(np.float32)


def _chords(degrees: tuple[int, ...], root: int, seconds: float, bpm: float = 120) -> Sound:
    """Major triads on the degrees (semitones), one a beat, in turn."""
    beat = 60 / bpm
    sound = np.zeros(round(seconds * RATE), np.float32)
    for number in range(int(seconds / beat)):
        start = round(number * beat * RATE)
        for interval in (0, 4, 7):
            tone = _tone(root + degrees[number % len(degrees)] + interval, beat)[: len(sound) - start]
            sound[start : start + len(tone)] += tone
    return sound


def _clicks(bpm: float, seconds: float) -> Sound:
    sound = np.zeros(round(seconds * RATE), np.float32)
    noise = np.random.default_rng(1).normal(0, 0.5, 1_600).astype(np.float32) * np.linspace(1, 0, 1_600, dtype="f4")
    for number in range(int(seconds * bpm / 60)):
        start = round(number * 60 / bpm * RATE)
        part = noise[: len(sound) - start]
        sound[start : start + len(part)] += part
    return sound


def _ears() -> list[Ears]:
    return [LibrosaEars(), OwnEars()] if has_librosa() else [OwnEars()]


def test_no_prompt_is_asked_twice_and_every_tempo_key_and_style_is_asked() -> None:
    wishes = all_wishes()
    assert [text for text, count in Counter(wish.text.casefold() for wish in wishes).items() if count > 1] == []
    tempi = Counter(wish.bpm for wish in wishes if wish.group == "tempo")
    assert tempi == dict.fromkeys(range(60, 181, 3), 3)
    assert all(f"{wish.bpm}" in wish.text for wish in wishes if wish.group == "tempo")
    keys = Counter(wish.key for wish in wishes if wish.group == "key")
    assert keys == {(root, minor): 4 for root in range(12) for minor in (False, True)}
    by_style = Counter(wish.style for wish in wishes if wish.group == "tempo")
    assert set(by_style) == set(STYLE_NAMES)
    assert min(by_style.values()) >= 4
    assert {wish.takes for wish in wishes if wish.group in ("style", "outside")} == {2}
    assert {wish.group for wish in few_wishes()} == {wish.group for wish in wishes}
    assert len(TEMPI) == 41


def test_a_tempo_is_met_within_four_percent_or_by_octaves() -> None:
    assert tempo_score(125, 120) == (False, False)
    assert tempo_score(124, 120) == (True, True)
    assert tempo_score(60, 120) == (False, True)
    assert tempo_score(240, 120) == (False, True)
    assert tempo_score(None, 120) == (False, False)


def test_keys_get_the_points_of_mirex() -> None:
    c_major, a_minor = (0, False), (9, True)
    assert key_score(c_major, c_major) == 1
    assert key_score((7, False), c_major) == key_score((5, False), c_major) == 0.5
    assert key_score(a_minor, c_major) == key_score(c_major, a_minor) == 0.3
    assert key_score((0, True), c_major) == 0.2
    assert key_score((1, False), c_major) == key_score(None, c_major) == 0


def test_krumhansl_finds_each_scale() -> None:
    scale = np.zeros(12)
    scale[[0, 2, 4, 5, 7, 9, 11]] = (3, 1, 2, 1, 2, 1, 1)
    for root in range(12):
        assert krumhansl(np.roll(scale, root)) == (root, False)


@pytest.mark.parametrize("judge", _ears(), ids=lambda judge: judge.name)
def test_each_judge_hears_tempo_key_and_drums(judge: Ears) -> None:
    for bpm in (90, 120, 140):
        assert tempo_score(judge.tempo(_clicks(bpm, 8)), bpm)[0], bpm
    assert judge.key(_chords((0, 5, 7, 0), 57, 8)) == (9, False)
    assert judge.key(_chords((0, 5, 7, 0), 60, 8)) == (0, False)
    assert judge.percussion(_clicks(120, 4)) > judge.percussion(_chords((0, 5, 7, 0), 60, 4)) + 10
    silence = np.zeros(4 * RATE, np.float32)
    assert judge.tempo(silence) is None
    assert judge.key(silence) is None


def test_silence_is_counted_in_frames_of_fifty_milliseconds() -> None:
    sound = _tone(60, 4, decay=0)
    assert silent_share(sound) == 0
    sound[RATE : 3 * RATE] = 0
    assert silent_share(sound) == pytest.approx(0.5)
    sound[RATE : 3 * RATE] = 0.001 * _tone(60, 2, decay=0)  # 60 dB down
    assert silent_share(sound) == pytest.approx(0.5)
    sound[RATE : 3 * RATE] = 0.02 * _tone(60, 2, decay=0)
    assert silent_share(sound) == 0
    assert silent_share(np.zeros(RATE, np.float32)) == 1


def test_a_clip_is_alike_to_itself_only() -> None:
    one, other = _chords((0, 5, 7, 0), 60, 8), _clicks(120, 8)
    louder_with_noise = 2 * one + np.random.default_rng(2).normal(0, 1e-4, len(one)).astype(np.float32)
    assert float(outline(one, 8) @ outline(louder_with_noise, 8)) > ALIKE
    assert float(outline(one, 8) @ outline(other, 8)) < 0.5
    assert nearest(one, np.stack([outline(other, 4), outline(one, 4)])) == pytest.approx(1, abs=1e-5)
    assert nearest(one, outline(other, 4)[None]) < 0.5


def test_two_seeds_and_twins_among_prompts_are_counted() -> None:
    one, other = _chords((0, 5, 7, 0), 60, 8), _clicks(120, 8)
    rock, jazz, salsa = (Wish(style, "style", style, takes=2) for style in ("rock", "jazz", "salsa"))
    same = likeness_figures([Played(rock, one), Played(rock, one), Played(jazz, other), Played(jazz, one)])
    assert same == {"two seeds": (0.5, 2), "other prompts": (0.0, 2)}
    twins = likeness_figures([Played(rock, one), Played(jazz, other), Played(salsa, one)])
    assert twins["other prompts"] == (pytest.approx(2 / 3), 3)


def test_a_loop_has_no_form_two_sections_have_one_and_wandering_has_none() -> None:
    loop = _chords((0, 5, 7, 0), 60, 12)
    section = _chords((9, 2, 4, 11), 66, 6, bpm=150) + _clicks(75, 6)
    assert recurrence(np.tile(loop, 2)).min() > 0.99
    assert not has_form(np.tile(loop, 2))
    assert has_form(np.concatenate([loop, section, loop]))
    rng = np.random.default_rng(3)
    wandering = np.concatenate([_tone(int(rng.integers(40, 90)), rng.uniform(0.1, 0.6)) for _ in range(90)])
    assert not has_form(wandering)


def test_thirty_seconds_hold_their_tempo_and_key_or_do_not() -> None:
    judge = OwnEars()
    steady = _chords((0, 5, 7, 0), 60, 24) + _clicks(120, 24)
    assert holds(steady, judge)
    faster = np.concatenate([steady[: 16 * RATE], _chords((0, 5, 7, 0), 60, 8, bpm=90) + _clicks(90, 8)])
    assert not holds(faster, judge)
    higher = np.concatenate([steady[: 16 * RATE], _chords((0, 5, 7, 0), 66, 8) + _clicks(120, 8)])
    assert not holds(higher, judge)


def test_a_codec_is_judged_by_what_it_loses() -> None:
    sounds = [_chords((0, 5, 7, 0), 60, 2) + _clicks(120, 2), _clicks(90, 2)]
    same = compare(sounds, sounds)
    assert same["log-mel"] == pytest.approx(0, abs=1e-6)
    assert same["SNR"] > 60
    assert same["above 5 kHz"] == pytest.approx(0, abs=1e-6)
    dull = [np.convolve(sound, np.hanning(15) / np.hanning(15).sum(), "same").astype(np.float32) for sound in sounds]
    lost = compare(sounds, dull)
    assert lost["above 5 kHz"] < -10
    assert lost["log-mel"] > 0.2
    assert lost["SNR"] < same["SNR"]


def test_the_limit_parts_both_kinds_with_the_fewest_errors() -> None:
    assert best_limit([1, 2, 3, 10, 11], [False, False, False, True, True]) == 10
    assert best_limit([5, 1, 6, 7], [False, False, True, True]) == 6


def test_phrases_are_scores_that_last_and_differ(tmp_path: Path) -> None:
    assert len({phrase.name for phrase in PHRASES}) == len(PHRASES) >= 24
    for phrase in PHRASES:
        file = tmp_path / "score.mid"
        file.write_bytes(write_score(phrase))
        score = mido.MidiFile(file)
        assert score.length > 5
        pitched = any(message.type == "note_on" and message.channel != 9 for message in score)
        assert pitched == any(program is not None for program in phrase.programs), phrase.name


def test_the_composer_fulfils_wishes() -> None:
    wishes = [
        Wish("a", "tempo", "house", 93),
        Wish("b", "key", "rock", key=(6, True)),
        Wish("c", "no drums", "rock", drums=False),
        Wish("d", "drums", "rock", drums=True),
        Wish("e", "outside"),
    ]
    rendered = rendered_wishes(wishes)
    assert [take.wish.text for take in rendered] == ["a", "b", "c", "d"]
    assert tempo_score(OwnEars().tempo(rendered[0].sound), 93)[1]
    assert OwnEars().percussion(rendered[3].sound) > OwnEars().percussion(rendered[2].sound)
