"""What a source looks and sounds like before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.source import Origin
from musicgen_desktop.services.library.source_looks import SourceLooks, SourceOutline, SourceSound, SourceUnseen
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from tests.support.library.library_values import make_paths

WAIT = 30_000
RATE = 16_000


class Desk:
    """The service, and what it told."""

    def __init__(self, home: Path) -> None:
        self.service = SourceLooks(make_paths(home))
        self.outlines: list[SourceOutline] = []
        self.sounds: list[SourceSound] = []
        self.failures: list[SourceUnseen] = []
        self.service.outlined.connect(self.outlines.append)
        self.service.sounded.connect(self.sounds.append)
        self.service.unseen.connect(self.failures.append)


@pytest.fixture
def looks(home: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(home)
    yield desk
    assert desk.service.shutdown(WAIT)


def write(file: Path, seconds: float) -> Path:
    soundfile.write(file, np.random.default_rng(3).uniform(-1, 1, round(seconds * RATE)), RATE, "PCM_16")
    return file


def ask(ticket: str, file: Path, start: float = 0.0, stop: float = 0.0) -> SourceQuestion:
    return SourceQuestion(ticket, Origin(file.name, "", start, stop), file)


def test_a_file_is_drawn_whole_and_heard_in_part(looks: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    file = write(tmp_path / "guitar.wav", 3.0)
    looks.service.outline(ask("look", file, 1.0, 2.0), None)
    looks.service.sound(ask("hear", file, 1.0, 2.0), None)
    qtbot.waitUntil(lambda: bool(looks.outlines and looks.sounds), timeout=WAIT)
    (outline,), (sound,) = looks.outlines, looks.sounds
    assert (outline.ticket, outline.peaks.frames, outline.sampling_rate) == ("look", 3 * RATE, RATE)
    assert (sound.ticket, sound.sampling_rate) == ("hear", RATE)
    np.testing.assert_array_equal(sound.audio_values[0], soundfile.read(file, dtype="float32")[0][RATE : 2 * RATE])


def test_the_last_of_several_questions_is_answered(looks: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{index}.flac", 120.0) for index in range(3)]
    for index, file in enumerate(files):
        looks.service.outline(ask(str(index), file), None)
    qtbot.waitUntil(lambda: any(outline.ticket == "2" for outline in looks.outlines), timeout=WAIT)
    assert "1" not in [outline.ticket for outline in looks.outlines]


def test_a_tune_has_no_sound_to_draw(looks: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "tune.mid").write_bytes(b"MThd")
    looks.service.outline(ask("look", tmp_path / "tune.mid"), None)
    qtbot.waitUntil(lambda: bool(looks.outlines), timeout=WAIT)
    assert looks.outlines[0].peaks.frames == 0


@pytest.mark.parametrize("kept", [False, True])
def test_what_is_gone_is_said(looks: Desk, qtbot: QtBot, tmp_path: Path, kept: bool) -> None:
    file = tmp_path / "gone.wav"
    question = SourceQuestion("look", Origin("gone", "", 0.0, 1.0, source_id="0" * 32)) if kept else ask("look", file)
    looks.service.outline(question, None)
    looks.service.sound(question, None)
    qtbot.waitUntil(lambda: len(looks.failures) == 2, timeout=WAIT)
    assert {failure.ticket for failure in looks.failures} == {"look"}
