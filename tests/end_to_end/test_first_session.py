"""A first session at the real window: mouse and keys on an X server, the real engine, recorded sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.services.playback.playback_stream import FADE_SECONDS
from tests.support.sound.pulse import PulseServer, find_clip, pulse_server
from tests.support.window import played_script
from tests.support.window.journey_script import NAME, PROMPT, SECOND_PROMPT
from tests.support.window.x_server import x_server

pytestmark = pytest.mark.alone  # a busy machine plays with gaps

RATE = 32_000
FADE = round(FADE_SECONDS * RATE)


@pytest.fixture
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PulseServer, dict[str, str]]]:
    """A sound server, and what a desktop session has in its environment."""
    with pulse_server(tmp_path_factory.mktemp("p")) as pulse, x_server() as display:
        yield pulse, {**pulse.environ, **display}


def play(script: str, home: Path, folder: Path, environ: dict[str, str]) -> dict[str, str]:
    """Let the musician play a script; what was told, by its first word."""
    told = played_script.play(
        "tests.support.window.musician",
        f"tests.support.window.journey_script.{script}",
        str(folder),
        home=home,
        picture=folder / f"{script}.png",
        environ=environ,
    )
    return dict(line.split(" ", 1) for line in told)


def sound_of(home: Path, clip_id: str) -> np.ndarray:
    """The clip as it was played: without the gain of its file."""
    with sqlite3.connect(home / "data" / "library.sqlite3") as database:
        (gain,) = database.execute("SELECT gain FROM clips WHERE id = ?", (clip_id,)).fetchone()
    (file,) = (home / "data" / "clips").rglob(f"{clip_id}.flac")
    return np.clip(read_audio(file).audio_values / gain, -1, 1)


def loudness_free(sound: np.ndarray) -> np.ndarray:
    """The same with a peak of one: the transport's volume is not what is compared."""
    return sound / np.abs(sound).max()


def test_all_steps_and_a_second_day(desktop, home, tmp_path):
    pulse, environ = desktop
    with pulse.recording() as recording:
        told = play("first_session", home, tmp_path, environ)
        heard = recording.wait_for_sound_and_silence()

    # The kept clip was heard from its beginning on, while it was being made.
    kept = sound_of(home, told["kept"].split()[0])
    start, likeness = find_clip(heard, kept[:, FADE : round(1.5 * RATE)])
    assert likeness > 0.99
    first_heard = np.flatnonzero(np.abs(heard).max(axis=0) > 1e-6)[0]
    assert abs(first_heard - (start - FADE)) < 0.05 * RATE
    # The chosen take was looped: one turn follows the other without a gap.
    first, last = (float(edge) for edge in told["region"].split())
    turn = sound_of(home, told["chosen"])[:, round(first * RATE) : round(last * RATE)]
    looped, likeness = find_clip(heard, np.tile(turn, 2))
    assert likeness > 0.99
    assert looped > start

    exported = read_audio(Path(told["exported"]))
    assert exported.audio_values.shape[-1] == sound_of(home, told["chosen"]).shape[-1]
    assert exported.tags.recipe is not None
    assert exported.tags.recipe.prompt == SECOND_PROMPT
    assert exported.tags.recipe.take == 2

    dragged = read_audio(Path(told["dragged"]))
    assert dragged.audio_values.shape == turn.shape
    assert np.abs(dragged.audio_values - turn).max() < 2**-20
    card = read_audio(Path(told["card"]))
    assert card.audio_values.shape == sound_of(home, told["chosen"]).shape

    with pulse.recording() as recording:
        found = play("second_session", home, tmp_path, environ)
        again = recording.wait_for_sound_and_silence()
    assert NAME in found["titles"]
    assert PROMPT in found["prompts"]
    assert SECOND_PROMPT in found["prompts"]
    assert found["kept"] == str([NAME])
    assert found["takes"] == "4 duration 3.0"
    assert found["refilled"] == "1"
    _, likeness = find_clip(loudness_free(again), loudness_free(turn))
    assert likeness > 0.99
