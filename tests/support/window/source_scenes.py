"""The Source section in its states, for pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from musicgen_desktop.services.recording.audio_input import Microphone
from musicgen_desktop.services.recording.level import Level
from musicgen_desktop.services.recording.recording_values import RecordingState
from musicgen_desktop.ui.main_window import MainWindow

INPUTS = (Microphone("built-in", "Built-in microphone"), Microphone("usb", "Scarlett 2i2 USB, input 1 and 2"))


def show_listening(window: MainWindow) -> None:
    """The recorder is open and hears something."""
    section = window.params_panel.source
    section.show_recorder(True)
    section.recorder.set_inputs(INPUTS, "usb")
    section.recorder.set_state(RecordingState.LISTENING)
    section.recorder.level.set_level(Level(-16.0, -9.0))
    window.show_recorder()


def show_recording(window: MainWindow) -> None:
    """A recording grows."""
    show_listening(window)
    section = window.params_panel.source
    section.recorder.set_state(RecordingState.RECORDING)
    section.recorder.set_time(7.4)


def show_no_microphone(window: MainWindow) -> None:
    """There is nothing to record from."""
    section = window.params_panel.source
    section.show_recorder(True)
    section.recorder.set_inputs((), "")
    section.recorder.say("No microphone was found. Connect one; it is taken as soon as it is there.", "error")
    window.show_recorder()


SOURCE_SCENES: Mapping[str, Callable[[MainWindow], None]] = MappingProxyType(
    {"listening": show_listening, "recording": show_recording, "no_microphone": show_no_microphone}
)
