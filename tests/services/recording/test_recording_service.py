from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.services.recording.audio_input import InputBackend, Microphone
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.services.recording.recording_values import Recorded, RecordingState
from tests.support.faults.disks import small_disk
from tests.support.sound.scripted_microphone import RATE, Booth

WAIT = 30_000
OFF, LISTENING, RECORDING = RecordingState.OFF, RecordingState.LISTENING, RecordingState.RECORDING


class Witness:
    """A service and all that it has told."""

    def __init__(self, service: RecordingService) -> None:
        self.service = service
        self.states: list[RecordingState] = []
        self.inputs: list[tuple[Microphone, ...]] = []
        self.recorded: list[Recorded] = []
        self.recovered: list[tuple[Path, ...]] = []
        self.failures: list[Exception] = []
        self.blocks: list[np.ndarray] = []
        service.state_changed.connect(self.states.append)
        service.inputs_changed.connect(self.inputs.append)
        service.recorded.connect(self.recorded.append)
        service.recovered.connect(self.recovered.append)
        service.failed.connect(self.failures.append)
        service.sound_taken.connect(lambda sound, _rate: self.blocks.append(sound))

    @property
    def taken(self) -> float:
        return sum(block.shape[1] for block in self.blocks) / RATE


Open = Callable[..., Witness]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


@pytest.fixture
def microphone(qtbot: QtBot, folder: Path) -> Iterator[Open]:
    made: list[RecordingService] = []

    def make(booth: Booth, where: Path = folder, **options: object) -> Witness:
        made.append(RecordingService(where, booth.backend, **options))  # type: ignore[arg-type]
        return Witness(made[-1])

    yield make
    for service in made:
        assert service.shutdown(WAIT)


def begin(qtbot: QtBot, seen: Witness, seconds: float = 0.5) -> None:
    """Record until there is so much."""
    seen.service.listen()
    qtbot.waitUntil(lambda: seen.service.state is LISTENING, timeout=WAIT)
    seen.service.begin("hum")
    qtbot.waitUntil(lambda: seen.taken >= seconds, timeout=WAIT)


def test_what_the_microphone_hears_becomes_a_file(microphone: Open, qtbot: QtBot, folder: Path) -> None:
    booth = Booth("Built-in", "USB", channels=2)
    seen = microphone(booth)
    begin(qtbot, seen)
    seen.service.end()
    qtbot.waitUntil(lambda: bool(seen.recorded), timeout=WAIT)
    (recorded,) = seen.recorded
    assert (recorded.file, recorded.problem) == (folder / "hum.wav", None)
    assert recorded.loudest == pytest.approx(-6.02, abs=0.1)
    read = read_audio(recorded.file).audio_values
    np.testing.assert_allclose(read, np.concatenate(seen.blocks, axis=1), atol=1e-6)
    assert recorded.duration == pytest.approx(read.shape[1] / RATE)
    assert seen.states == [LISTENING, RECORDING, LISTENING]
    assert seen.inputs[0] == (Microphone("built-in", "Built-in"), Microphone("usb", "USB"))
    seen.service.release()
    assert booth.opened[0].closed.wait(WAIT / 1000)


def test_another_microphone_is_chosen(microphone: Open, qtbot: QtBot) -> None:
    booth = Booth("Built-in", "USB")
    seen = microphone(booth)
    seen.service.listen("usb")
    qtbot.waitUntil(lambda: seen.states == [LISTENING], timeout=WAIT)
    seen.service.listen("gone")
    qtbot.waitUntil(lambda: seen.states == [LISTENING] * 2, timeout=WAIT)
    assert [opened.name for opened in booth.opened] == ["USB", "Built-in"]
    assert booth.opened[0].closed.is_set()


def test_an_unplugged_microphone_keeps_what_was_recorded(microphone: Open, qtbot: QtBot) -> None:
    booth = Booth("Built-in")
    seen = microphone(booth)
    begin(qtbot, seen)
    booth.change()
    qtbot.waitUntil(lambda: bool(seen.recorded) and seen.service.state is OFF, timeout=WAIT)
    assert seen.recorded[0].problem is not None
    assert read_audio(seen.recorded[0].file).audio_values.shape[1] >= 0.5 * RATE
    assert not seen.failures


def test_a_microphone_that_falls_silent_for_good_is_gone(microphone: Open, qtbot: QtBot) -> None:
    booth = Booth("Built-in")
    seen = microphone(booth)
    begin(qtbot, seen)
    booth.sound = booth.sound[:0]  # nothing comes any more
    qtbot.waitUntil(lambda: bool(seen.recorded), timeout=WAIT)
    assert seen.recorded[0].problem is not None


@pytest.mark.parametrize("busy", [False, True])
def test_without_a_microphone_that_is_said(microphone: Open, qtbot: QtBot, busy: bool) -> None:
    booth = Booth(*(["Built-in"] if busy else []))
    booth.busy = busy
    seen = microphone(booth)
    seen.service.listen()
    qtbot.waitUntil(lambda: len(seen.failures) == 1, timeout=WAIT)
    assert seen.states == [OFF]


def test_where_there_is_no_backend_that_is_said(qtbot: QtBot, folder: Path) -> None:
    seen = Witness(RecordingService(folder, InputBackend))
    seen.service.listen()
    qtbot.waitUntil(lambda: len(seen.failures) == 1, timeout=WAIT)
    assert seen.service.shutdown(WAIT)


def test_a_microphone_that_may_not_be_used_is_said(microphone: Open, qtbot: QtBot) -> None:
    def refuse(_context: QObject, told: Callable[[bool], None]) -> None:
        told(False)

    seen = microphone(Booth("Built-in"), ask=refuse)
    seen.service.listen()
    assert len(seen.failures) == 1
    assert not seen.states


def test_a_full_disk_ends_the_recording_and_keeps_it(microphone: Open, qtbot: QtBot, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 128 * 1024) as disk:
        seen = microphone(Booth("Built-in"), disk)
        begin(qtbot, seen, 0.1)
        qtbot.waitUntil(lambda: bool(seen.recorded), timeout=WAIT)
        assert seen.recorded[0].problem is not None
        assert read_audio(seen.recorded[0].file).audio_values.shape[1] > 2 * RATE
        assert seen.service.state is LISTENING


def test_where_nothing_can_be_written_that_is_said(microphone: Open, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    seen = microphone(Booth("Built-in"), tmp_path / "file")
    seen.service.listen()
    qtbot.waitUntil(lambda: seen.service.state is LISTENING, timeout=WAIT)
    seen.service.begin("hum")
    qtbot.waitUntil(lambda: bool(seen.failures), timeout=WAIT)
    assert seen.states == [LISTENING]


def test_a_recording_ends_at_the_longest_that_can_be_used(microphone: Open, qtbot: QtBot) -> None:
    seen = microphone(Booth("Built-in"), longest=0.4)
    begin(qtbot, seen, 0.4)
    qtbot.waitUntil(lambda: bool(seen.recorded), timeout=WAIT)
    assert seen.recorded[0].duration == pytest.approx(0.4)
    assert seen.recorded[0].problem is not None


def test_what_is_given_up_leaves_no_file(microphone: Open, qtbot: QtBot, folder: Path) -> None:
    seen = microphone(Booth("Built-in"))
    begin(qtbot, seen)
    seen.service.release()
    qtbot.waitUntil(lambda: seen.service.state is OFF, timeout=WAIT)
    assert not list(folder.iterdir())
    assert not seen.recorded


def test_a_recording_cut_off_by_the_end_is_whole_at_the_next_start(
    microphone: Open, qtbot: QtBot, folder: Path
) -> None:
    seen = microphone(Booth("Built-in"))
    begin(qtbot, seen)
    assert seen.service.shutdown(WAIT)
    taken = seen.taken
    again = microphone(Booth("Built-in"))
    again.service.recover()
    qtbot.waitUntil(lambda: again.recovered == [(folder / "hum.wav",)], timeout=WAIT)
    assert read_audio(folder / "hum.wav").audio_values.shape[1] >= taken * RATE - 1
