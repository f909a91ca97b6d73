"""The Source section in its states, for pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.audio.level import Level
from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.services.recording.audio_input import Microphone
from musicgen_desktop.services.recording.recording_values import RecordingState
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.sound.hum import RATE, hum

INPUTS = (Microphone("built-in", "Built-in microphone"), Microphone("usb", "Scarlett 2i2 USB, input 1 and 2"))


def show_recording(window: MainWindow) -> None:
    """A recording grows."""
    section = window.params_panel.source
    section.show_recorder(True)
    section.recorder.set_inputs(INPUTS, "usb")
    section.recorder.level.set_level(Level(-16.0, -9.0))
    section.set_recording(RecordingState.RECORDING)
    section.recorder.set_time(7.4)
    section.recorder.wave.set_waveform(_outline(7.4, 10.0))
    window.show_recorder()


def show_source(window: MainWindow) -> None:
    """A part of a sound is used, and is being heard."""
    section = window.params_panel.source
    section.set_file(Path("Recording 2026-11-20 14.31.wav"))
    section.set_outline(_outline(16.5))
    section.start.setValue(2.4)
    section.stop.setValue(11.0)
    section.set_hearing(True)
    section.trim.set_position(5.6)
    window.show_form()


def _outline(seconds: float, total: float = 0.0) -> Waveform:
    peaks = PeaksPyramid()
    peaks.append(hum(seconds)[None])
    return Waveform.of(peaks, RATE, total)


def show_no_microphone(window: MainWindow) -> None:
    """There is nothing to record from."""
    section = window.params_panel.source
    section.show_recorder(True)
    section.recorder.set_inputs((), "")
    section.recorder.say("No microphone was found. Connect one; it is taken as soon as it is there.", "error")
    window.show_recorder()


SOURCE_SCENES: Mapping[str, Callable[[MainWindow], None]] = MappingProxyType(
    {"source": show_source, "recording": show_recording, "no_microphone": show_no_microphone}
)
