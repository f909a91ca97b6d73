"""``generate --until-tempo`` and ``--fit``: made again, or stretched, for the tempo that was asked for."""

from __future__ import annotations

import pytest

from musicgen_desktop.analysis import analyse, fit_takes
from musicgen_desktop.analysis.analyse import analyse_rhythm
from musicgen_desktop.app import container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.engine.fake import FakeEngine
from tests.support.engine.groove_engine import GrooveEngine
from tests.support.run_program import run_here


@pytest.fixture
def make(capsys, monkeypatch, tmp_path):
    """Run the command with such an engine; its events, and the file."""

    def make(engine: FakeEngine, *options: str, prompt: str = "drums, 120 bpm"):
        monkeypatch.setattr(container, "_build_engine", lambda: engine)
        file = tmp_path / "out.wav"
        arguments = ("generate", prompt, "-o", file, "--duration", "8", "--seed", "7", "--json", *options)
        return run_here(capsys, *arguments), file

    return make


def test_it_is_made_again_until_a_take_keeps_the_tempo(make):
    engine = GrooveEngine(133.0, 97.0, 121.0, 120.0)
    ended, file = make(engine, "--until-tempo")
    tries = [event for event in ended.events if event["event"] == "tried"]
    assert [(event["number"], event["kept"]) for event in tries] == [(1, False), (2, False), (3, True)]
    assert [event["made"][0] for event in tries] == pytest.approx([133.0, 97.0, 121.0], abs=0.5)
    assert engine.seeds[0] == 7
    assert len(set(engine.seeds)) == 3
    recipe = read_audio(file).tags.recipe
    assert recipe is not None
    assert recipe.params.seed == engine.seeds[2]
    again = GrooveEngine(133.0, 97.0, 121.0)
    make(again, "--until-tempo", "--overwrite")
    assert again.seeds == engine.seeds


def test_where_none_keeps_it_the_nearest_one_is_written(make):
    engine = GrooveEngine(133.0, 124.0, 97.0)
    ended, file = make(engine, "--until-tempo", "--tries", "3")
    assert ended.code == 0
    assert len(engine.seeds) == 3
    recipe = read_audio(file).tags.recipe
    assert recipe is not None
    assert recipe.params.seed == engine.seeds[1]


def test_who_stops_a_later_try_has_the_nearest_one_before_it(make):
    engine = GrooveEngine(133.0, 120.0, stop_at=2)
    _, file = make(engine, "--until-tempo")
    recipe = read_audio(file).tags.recipe
    assert recipe is not None
    assert (recipe.stopped, recipe.params.seed) == (False, 7)


@pytest.mark.parametrize(("ends", "code"), [({"fail_at": 3}, 1), ({"cancel_at": 3}, 130)])
def test_what_was_made_before_a_try_that_fails_or_is_cancelled_is_kept_and_that_is_said(make, ends, code):
    engine = GrooveEngine(133.0, 124.0, 97.0, **ends)
    ended, file = make(engine, "--until-tempo", "--fit")
    assert ended.code == code
    assert "The nearest one before it is written." in ended.err
    recipe = read_audio(file).tags.recipe
    assert recipe is not None
    assert recipe.params.seed == engine.seeds[1]


@pytest.mark.allow_error_logs
@pytest.mark.parametrize(
    ("place", "name", "option", "said"),
    [
        (fit_takes, "analyse", "--fit", "Not all takes could be kept to what was asked."),
        (analyse, "analyse_rhythm", "--until-tempo", "None keeps the tempo"),
    ],
)
def test_what_breaks_down_behind_the_music_does_not_keep_it_from_being_written(
    capsys, monkeypatch, tmp_path, place, name, option, said
):
    def broken(*_):
        raise MemoryError

    monkeypatch.setattr(container, "_build_engine", lambda: GrooveEngine(133.0, 97.0))
    monkeypatch.setattr(place, name, broken)
    file = tmp_path / "out.wav"
    tries = ("--tries", "2") if option == "--until-tempo" else ()
    arguments = ("generate", "drums, 120 bpm", "-o", file, "--duration", "8", "--seed", "7", option, *tries)
    ended = run_here(capsys, *arguments)
    assert ended.code == 0
    assert said in ended.err
    assert read_audio(file).audio_values.shape[-1] == 8 * 32_000


@pytest.mark.parametrize("option", [{"fail_at": 1}, {"cancel_at": 1}])
def test_where_the_first_try_gives_nothing_nothing_is_written(make, option):
    ended, file = make(GrooveEngine(133.0, **option), "--until-tempo")
    assert ended.code in (1, 130)
    assert "The nearest" not in ended.err
    assert not file.exists()


@pytest.mark.parametrize("tries", ["0", "65", "two"])
def test_a_number_of_tries_that_cannot_be_is_refused_in_words(make, tries):
    ended, _ = make(GrooveEngine(133.0), "--until-tempo", "--tries", tries)
    assert ended.code == 2
    assert f"'{tries}' is not a whole number from 1 to 64" in ended.err


def test_without_a_tempo_nothing_is_made(make):
    engine = GrooveEngine(133.0)
    ended, file = make(engine, "--until-tempo", prompt="drums")
    assert ended.code == 1
    assert not engine.seeds
    assert not file.exists()


def test_a_tempo_that_is_not_understood_is_told_as_such(make):
    engine = GrooveEngine(133.0, 133.0)
    told = "400 bpm are asked for; tempos from 30 to 300 bpm are understood."
    assert told in make(engine, "--until-tempo", prompt="drums, 400 bpm")[0].err
    ended, _ = make(engine, "--fit", prompt="drums, 400 bpm")
    assert told in next(event for event in ended.events if event["event"] == "saved")["notes"]


@pytest.mark.parametrize(("options", "seconds"), [((), 8 * 112 / 120), (("--bars", "2", "--duration", "4"), 4.0)])
def test_what_misses_the_tempo_is_brought_there(make, options, seconds):
    ended, file = make(GrooveEngine(112.0), "--fit", *options)
    assert ended.code == 0, ended
    (saved,) = (event for event in ended.events if event["event"] == "saved")
    assert saved["fitted"][0]["speed"] == pytest.approx(120 / 112, rel=0.005)
    audio = read_audio(file)
    assert audio.audio_values.shape[-1] / audio.sampling_rate == pytest.approx(seconds, rel=0.005)
    rhythm = analyse_rhythm(audio.audio_values, audio.sampling_rate)
    assert rhythm is not None
    assert rhythm.bpm == pytest.approx(120.0, rel=0.01)
    recipe = audio.tags.recipe
    assert recipe is not None
    assert recipe.fitted is not None


def test_each_of_several_takes_is_told(make):
    ended, _ = make(GrooveEngine(112.0), "--fit", "--takes", "2")
    (saved,) = (event for event in ended.events if event["event"] == "saved")
    assert len(saved["fitted"]) == 2
    assert [note[:7] for note in saved["notes"] if "bpm" in note] == ["Take 1:", "Take 2:"]


def test_what_keeps_the_tempo_is_written_as_it_was_made(make):
    ended, file = make(GrooveEngine(120.0), "--fit")
    assert "fitted" not in next(event for event in ended.events if event["event"] == "saved")
    assert read_audio(file).audio_values.shape[-1] == 8 * read_audio(file).sampling_rate
