"""The stage at a closer look: stereo lanes, samples, the spectrogram."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
from PySide6.QtTest import QTest

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.services.spectrogram_service import SpectrogramService
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.measure_facts import MeasureFacts
from musicgen_desktop.ui.stage.spectrogram_presenter import SpectrogramPresenter, tiles_in_view
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from tests.support.library.measured_clips import FALLS_SILENT, measures

_RATE = 32_000
_SECONDS = 12.0
_BEAT = 60 / 84


@cache
def beat_sound() -> tuple[StageSound, Waveform]:
    """Twelve seconds of stereo: a bass, a pad and hits on every beat."""
    times = np.arange(round(_SECONDS * _RATE)) / _RATE
    rng = np.random.default_rng(11)
    since = times % _BEAT
    kick = np.sin(2 * np.pi * 55 * since) * np.exp(-since * 9)
    hat = rng.uniform(-1, 1, len(times)) * np.exp(-((times + _BEAT / 2) % (_BEAT / 2)) * 30)
    pad = sum(np.sin(2 * np.pi * note * times + note) for note in (220, 261.6, 329.6, 1318.5)) / 4
    swell = 0.5 + 0.5 * np.sin(2 * np.pi * times / 6)
    left = 0.55 * kick + 0.16 * hat + 0.16 * pad * swell
    right = 0.55 * kick + 0.1 * hat + 0.22 * pad * (1 - swell)
    sound = np.stack([left, right]).astype(np.float32)
    sound.setflags(write=False)
    peaks = PeaksPyramid()
    peaks.append(sound)
    return StageSound.of(sound, _RATE), Waveform.of(peaks, _RATE)


def show_beat(window: MainWindow) -> None:
    """The take on the stage, as this sound."""
    view = window.stage.view
    assert view is not None
    sound, waveform = beat_sound()
    window.stage.show_view(replace(view, takes=(replace(view.take, sound=sound, waveform=waveform),), chosen=0))
    window.stage.set_position(5.2)


def _lay_out(window: MainWindow) -> None:
    """Whoever zooms sees how wide the stage is."""
    window.show()
    QTest.qWait(20)


def _closer(start: float, end: float) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        show_beat(window)
        _lay_out(window)
        window.stage.axis.show(start, end)

    return show


def _with_spectrogram(presses: int, start: float, end: float) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        show_beat(window)
        service = SpectrogramService(parent=window)
        presenter = SpectrogramPresenter(window.stage, service, window)
        for _ in range(presses):
            window.stage.waveform.next_lanes()
        _lay_out(window)
        window.stage.axis.show(start, end, room=0.0)
        sound = beat_sound()[0]
        wanted = set(tiles_in_view(window.stage.axis, _RATE, sound.lanes.frames))
        presenter.ask()
        deadline = 200
        while not wanted <= presenter.shown and deadline:
            QTest.qWait(20)
            deadline -= 1
        service.shutdown(1000)

    return show


def _stretched(window: MainWindow) -> None:
    show_beat(window)
    button = window.stage.transport.stretch
    button.set_stretch(Stretch(0.75, 2))
    button.set_reason_against("")
    window.stage.set_loop((2.0, 6.0), True)


def show_measured(window: MainWindow) -> None:
    """Tempo, key, loudness and what may be wrong; bars are counted from the first downbeat."""
    measured = (
        measures(84.0, "am", (FALLS_SILENT,), 60 / 84),
        measures(84.1, "c"),
        measures(118.0, "f#m"),
        measures(117.6, "f#m"),
        measures(None, "dm"),
        measures(132.0, ""),
    )
    known = map(window.clips.clip, window.clip_model.ids)
    window.clips.tell([replace(clip, analysis=part) for clip, part in zip(known, measured, strict=False) if clip])
    clip, view = window.clips.clip(window.clip_model.ids[0]), window.stage.view
    assert clip is not None
    assert view is not None
    window.stage.show_view(replace(view, measures=MeasureFacts.of(clip)))
    window.stage.waveform.set_beats_shown(True)


STAGE_SCENES = {
    "stereo": show_beat,
    "measured": show_measured,
    "zoomed": _closer(4.9, 6.1),
    "samples": _closer(5.1985, 5.2015),
    "stretched": _stretched,
    "spectrogram_split": _with_spectrogram(1, 0.0, _SECONDS),
    "spectrogram": _with_spectrogram(2, 4.0, 7.0),
}
