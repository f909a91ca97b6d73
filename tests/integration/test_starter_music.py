"""The music that the built-in checkpoint is taught: what is composed, how it sounds, and what captions say of it."""

from __future__ import annotations

import math
import random
import re
from dataclasses import replace

import numpy as np
import pytest
from starter_recipe.captions import asked_tempo, caption
from starter_recipe.charsmap import plain
from starter_recipe.composer import FEW_TEMPI, compose, instruments_of
from starter_recipe.composition import FRAME, FRAMES_PER_MINUTE, Composition, Facts
from starter_recipe.grid import Grid
from starter_recipe.harmony import PROGRESSIONS, VAMPS, bars_of_chords
from starter_recipe.instruments import INSTRUMENTS
from starter_recipe.keys import english_key, german_key, spanish_key
from starter_recipe.language import Language
from starter_recipe.nearest import as_asked
from starter_recipe.parts import LEAD_RHYTHMS, connected
from starter_recipe.renderer import Renderer
from starter_recipe.styles import ALL_KEYS, STYLES, TEMPI
from starter_recipe.words import ENGLISH
from starter_recipe.words_german import GERMAN
from starter_recipe.words_spanish import SPANISH

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


def _bars_alike(composition: Composition) -> list[tuple[int, int]]:
    """Pairs of bars of a kind whose neighbours are of a kind too, the last bar of a clip left out."""
    kinds = composition.bar_kinds
    return [
        (one, other)
        for other in range(2, len(kinds) - 1)
        for one in range(1, other)
        if kinds[one - 1 : one + 2] == kinds[other - 1 : other + 2]
    ]


@pytest.mark.parametrize("style", ["drum and bass", "waltz", "orchestral", "salsa", "blues", "trap"])
def test_bars_of_a_kind_sound_alike_in_every_section(style: str, renderer: Renderer) -> None:
    rng = random.Random(style)
    pairs = 0
    for _ in range(4):
        composition = compose(rng, 1_000, ALL_KEYS, style)
        sound = renderer.render(composition)
        bar = composition.frames_per_bar * FRAME
        for one, other in _bars_alike(composition):
            np.testing.assert_allclose(
                sound[one * bar : (one + 1) * bar], sound[other * bar : (other + 1) * bar], rtol=0, atol=1e-5
            )
            pairs += 1
    assert pairs > 4


def test_a_note_is_the_same_samples_whatever_was_played_before(renderer: Renderer) -> None:
    composition = compose(random.Random(4), 300, ALL_KEYS, "soul", "full")
    np.testing.assert_array_equal(renderer.render(composition), Renderer().render(composition))


def test_long_clips_have_a_form_and_begin_with_all_who_play() -> None:
    rng = random.Random(6)
    with_form = 0
    for _ in range(200):
        composition = compose(rng, 1_500, ALL_KEYS)
        facts, bar = composition.facts, composition.frames_per_bar
        with_form += len(set(composition.bar_kinds)) > 4
        heard = {note.instrument for note in composition.notes if note.start < 2 * bar}
        assert heard == set(facts.instruments)
        assert facts.has_drums == any(hit.start < 2 * bar for hit in composition.hits)
    assert with_form > 60


def test_every_style_is_played_in_every_tempo_and_key() -> None:
    rng = random.Random(8)
    everywhere: list[Facts] = []
    for style in STYLES:
        facts = [compose(rng, 1, ALL_KEYS, style).facts for _ in range(90)]
        low, high = STYLES[style].tempi
        assert len({fact.frames_per_beat for fact in facts}) > 16, style
        assert sum(low <= fact.frames_per_beat <= high for fact in facts) > 36, style
        assert len({(fact.root, fact.minor) for fact in facts}) > 12, style
        everywhere += facts
    assert {fact.frames_per_beat for fact in everywhere} == set(TEMPI)
    assert {(fact.root, fact.minor) for fact in everywhere} == set(ALL_KEYS)


@pytest.mark.parametrize("frames_per_beat", TEMPI)
def test_steps_are_at_the_same_places_in_each_beat(frames_per_beat: int) -> None:
    for swing in (False, True):
        grid = Grid(frames_per_beat, 4, swing)
        starts = [grid.start(step) for step in range(17)]
        assert starts[4::4] == [frames_per_beat * beat for beat in (1, 2, 3, 4)]
        assert all(starts[step + 4] - starts[step] == frames_per_beat for step in range(13))
        assert starts == sorted(set(starts))


def test_every_rhythm_fills_its_bar() -> None:
    for name, style in STYLES.items():
        patterns = [rhythm for pattern in style.drums for _, rhythm in pattern]
        patterns += [rhythm for part in (*style.bass, *style.chords) for rhythm in part[1]]
        assert {len(rhythm) for rhythm in patterns} == {4 * style.beats_per_bar}, name
        assert set(instruments_of(style)) <= set(INSTRUMENTS)
    assert {len(rhythm) for rhythm in LEAD_RHYTHMS} == {16}


def test_a_waltz_has_three_beats() -> None:
    composition = compose(random.Random(2), 900, ALL_KEYS, "waltz", "full", frames_per_beat=24)
    assert composition.facts.beats_per_bar == 3
    assert composition.frames_per_bar == 72
    first = [{hit.start % 72 for hit in composition.hits if hit.drum == drum} for drum in ("kick", "rim", "snare")]
    assert first[0] == {0}
    assert (first[1] or first[2]) == {24, 48}


def test_every_instrument_plays_alone_and_nothing_falls_silent(renderer: Renderer) -> None:
    rng = random.Random(11)
    played = {name for style in STYLES.values() for name in instruments_of(style)}
    assert played == set(INSTRUMENTS)
    for name in INSTRUMENTS:
        composition = compose(rng, 400, ALL_KEYS, None, "solo", instrument=name)
        assert composition.facts.instruments == (name,)
        assert {note.instrument for note in composition.notes} == {name}
        assert _silent_share(renderer, composition) < 0.05, name
    for style in STYLES:
        if STYLES[style].drums:
            assert _silent_share(renderer, compose(rng, 400, ALL_KEYS, style, "drums only")) < 0.3, style
        assert _silent_share(renderer, compose(rng, 400, ALL_KEYS, style)) < 0.25, style


def _silent_share(renderer: Renderer, composition: Composition) -> float:
    """Of pieces of 50 ms, those 50 dB below the peak."""
    sound = renderer.render(composition)
    pieces = sound[: len(sound) // 1_600 * 1_600].reshape(-1, 1_600)
    return float((np.sqrt((pieces**2).mean(1)) < np.abs(sound).max() * 10**-2.5).mean())


def test_connected_rhythms_have_no_rests() -> None:
    assert connected("..C...C.") == "C-C---C-"
    assert connected("R--.5...") == "R---5---"


def test_chords_are_those_of_their_numerals() -> None:
    (tonic, dominant), (relative, subdominant) = bars_of_chords("I V vi IV", 2, False, False, 2)
    assert [tone % 12 for tone in tonic] == [2, 6, 9]
    assert [tone % 12 for tone in dominant] == [9, 1, 4]
    assert [tone % 12 for tone in relative] == [11, 2, 6]
    assert [tone % 12 for tone in subdominant] == [7, 11, 2]
    leading = bars_of_chords("i iv i V", 9, True, True, 4)[3][0]
    assert [tone % 12 for tone in leading] == [4, 8, 11, 2]
    for minor in (False, True):
        for progression in (*PROGRESSIONS[minor], *VAMPS[minor]):
            assert len(bars_of_chords(progression, 0, minor, False, 2)) == 2


def test_each_number_that_people_ask_for_is_said_of_the_nearest_tempo() -> None:
    rng = random.Random(12)
    said: dict[int, set[int]] = {}
    for frames in TEMPI:
        facts = Facts("house", frames, 0, False, "full", (), "electronic")
        said[frames] = {asked_tempo(facts, rng) for _ in range(400)}
        assert all(abs(number / facts.bpm - 1) < 0.036 for number in said[frames])
    for number in range(60, 181):
        nearest = min(TEMPI, key=lambda frames, number=number: abs(FRAMES_PER_MINUTE / frames - number))
        assert number in said[nearest], number


def test_spellings_of_a_key_are_those_of_its_root() -> None:
    rng = random.Random(13)
    signs = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
    for root, minor in ALL_KEYS:
        for _ in range(60):
            text = plain(english_key(root, minor, rng)).removeprefix("key of ")
            spelled = re.match(r"([a-g])([ -]?(?:sharp|flat)|#|b)?", text)
            assert spelled, text
            sign = spelled[2] or ""
            shift = 1 if "sharp" in sign or sign == "#" else -1 if sign else 0
            assert (signs[spelled[1]] + shift) % 12 == root, text
            assert minor == bool(re.search(r"min|[a-g#b]m$", text)), text
    assert {german_key(10, False, rng).replace(" ", "-") for _ in range(20)} == {"b-dur"}
    assert {german_key(11, True, rng).replace(" ", "-") for _ in range(20)} == {"h-moll"}
    assert {spanish_key(6, True, rng) for _ in range(40)} == {"fa sostenido menor", "sol bemol menor"}


def test_captions_say_who_does_not_play() -> None:
    rng = random.Random(14)
    words = "|".join(plain(word) for table in (ENGLISH, GERMAN, SPANISH) for word in table.no_drums)
    denied = re.compile(rf"\b({words})\b")
    alone = re.compile("solo|only|just|alone|allein|nur|unaccompanied|unicamente")
    found: dict[str, list[bool]] = {"no drums": [], "solo": []}
    for _ in range(700):
        facts = compose(rng, 1, ALL_KEYS).facts
        text = plain(caption(facts, rng))
        if facts.ensemble == "full" or any("bass" in name for name in facts.instruments):
            assert not re.search(r"\b(no|without|ohne|kein|sin) (bass|bajo)\b", text), text
        if facts.ensemble == "full":
            assert not denied.search(text), text
        elif facts.ensemble == "no drums" and STYLES[facts.style].drums:
            found["no drums"].append(bool(denied.search(text)))
        elif facts.ensemble == "solo" and facts.style != "piano":
            found["solo"].append(bool(alone.search(text)))
    assert np.mean(found["no drums"]) > 0.88
    assert np.mean(found["solo"]) > 0.88


def test_some_captions_say_little_more_than_a_style() -> None:
    rng = random.Random(15)
    facts = compose(rng, 1, ALL_KEYS, "rock", "full").facts
    captions = [caption(facts, rng) for _ in range(1_000)]
    for language in (ENGLISH, GERMAN, SPANISH):
        styles = language.styles["rock"]
        assert any(text in styles for text in captions)
        assert any(
            style in text and scene in text for text in captions for style in styles for scene in language.scenes
        )
    assert 0.2 < np.mean([len(text.split()) <= 6 for text in captions]) < 0.6


@pytest.mark.parametrize("language", [ENGLISH, GERMAN, SPANISH], ids=["english", "german", "spanish"])
def test_every_language_has_words_for_everything(language: Language) -> None:
    assert set(language.styles) == set(STYLES)
    assert set(language.instruments) == set(INSTRUMENTS)
    assert set(language.drums) >= {style.kit for style in STYLES.values()}
    letters = "".join(word for table in (language.styles, language.instruments) for ws in table.values() for word in ws)
    assert letters == letters.lower()
    assert plain(letters).isascii()


def test_few_loops_return_in_many_clips() -> None:
    """A small decoder can learn thousands of loops by heart, but no free mixture of parts, tempi and keys."""
    rng = random.Random(0)
    for style in ("house", "jazz", "waltz"):
        clips = [compose(rng, 80, ALL_KEYS, style, "full", few=True) for _ in range(1_000)]
        loops = {(clip.facts.frames_per_beat, clip.notes, clip.hits) for clip in clips}
        assert {beat for beat, *_ in loops} == set(FEW_TEMPI)
        assert 6 * len(FEW_TEMPI) <= len(loops) <= 2 * len(ALL_KEYS) * len(FEW_TEMPI)


def test_few_tempi_are_near_to_most_that_are_asked() -> None:
    asked = range(60, 181, 3)
    near = [bpm for bpm in asked if min(abs(FRAMES_PER_MINUTE / beat / bpm - 1) for beat in FEW_TEMPI) <= 0.04]
    assert len(near) >= 0.9 * len(asked)


def test_music_of_few_tempi_is_asked_for_by_all_to_which_it_is_nearest() -> None:
    rng = random.Random(1)
    said: set[int] = set()
    for _ in range(4_000):
        facts = compose(rng, 1, ALL_KEYS, "rock", "full", few=True).facts
        asked = as_asked(facts, rng)
        assert replace(asked, frames_per_beat=facts.frames_per_beat) == facts
        ways = {beat: abs(math.log(asked.frames_per_beat / beat)) for beat in FEW_TEMPI}
        assert min(ways, key=lambda beat: ways[beat]) == facts.frames_per_beat
        said.add(asked.frames_per_beat)
    assert said == set(TEMPI)
