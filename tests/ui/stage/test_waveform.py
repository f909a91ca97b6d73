"""Outlines: columns of equal time, growing without a seam, drawn where the sound is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.events import AudioChunk
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.timeline.waveform_view import WaveformView
from tests.support.window.scripted_window import RATE, STARTER, show_finished

REQUEST = GenerationRequest("job", "prompt", GenerationParams(duration=2.0, takes=2), STARTER)


def outline(sound: np.ndarray, total: float = 0.0, origin: str = "") -> Waveform:
    peaks = PeaksPyramid()
    peaks.append(sound.astype(np.float32)[None])
    return Waveform.of(peaks, RATE, total, origin)


def chunks(count: int, samples: int = 8000) -> list[AudioChunk]:
    rng = np.random.default_rng(5)
    sound = rng.uniform(-0.9, 0.9, (2, 1, count * samples)).astype(np.float32)
    return [
        AudioChunk("job", i * samples, sound[:, :, i * samples : (i + 1) * samples], RATE, 2 * RATE)
        for i in range(count)
    ]


def test_columns_hold_the_extremes_of_their_time() -> None:
    sound = np.zeros(4 * RATE)
    sound[RATE + 100] = 0.8
    sound[3 * RATE + 100] = -0.6
    columns = outline(sound).columns(4)
    assert columns == pytest.approx(np.array([[0, 0], [0, 0.8], [0, 0], [-0.6, 0]]), abs=1e-6)


@pytest.mark.parametrize("count", [1, 7, 100, 5000])
def test_columns_never_miss_a_peak(count: int) -> None:
    sound = np.random.default_rng(1).uniform(-1.2, 1.2, 2 * RATE)
    columns = outline(sound).columns(count)
    assert columns.shape == (count, 2)
    assert columns.max() == pytest.approx(1.0)
    assert columns.min() == pytest.approx(-1.0)


def test_a_growing_take_has_columns_only_where_there_is_sound() -> None:
    waveform = outline(np.ones(RATE), total=4.0)
    assert len(waveform.columns(100)) == waveform.made_columns(100) == 25
    assert waveform.columns(100, 20).shape == (5, 2)
    assert waveform.columns(100, 25).shape == (0, 2)
    assert EMPTY.columns(100).shape == (0, 2)


def draw(bars: BarPixmap, waveform: Waveform) -> QImage:
    image = QImage(200, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    bars.draw(painter, QRectF(0, 0, 200, 60), waveform, QColor("#FF8A4C"))
    painter.end()
    return image


def test_drawing_as_it_grows_equals_drawing_it_whole(window: MainWindow) -> None:
    job = LiveJob(REQUEST)
    grown, seen = BarPixmap(2.0, 2.0), None
    for chunk in chunks(8):
        job.add(chunk)
        seen = draw(grown, job.waveform(0))
    assert seen is not None
    whole = draw(BarPixmap(2.0, 2.0), job.waveform(0))
    ours, theirs = (np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (seen, whole))
    # Bars drawn over their own beginnings have slightly fuller ends, nothing else differs.
    assert np.mean(np.abs(ours - theirs) > 2) < 0.01


def test_another_take_replaces_the_drawing(window: MainWindow) -> None:
    bars = BarPixmap(2.0, 2.0)
    draw(bars, outline(np.ones(RATE) * 0.9, total=2.0, origin="a/0"))
    quiet = draw(bars, outline(np.ones(RATE) * 0.1, total=2.0, origin="b/0"))
    assert quiet.pixelColor(10, 5).alpha() == 0


def test_a_live_job_plays_and_shows_the_same_sound() -> None:
    job = LiveJob(REQUEST)
    assert job.waveform(1).total == 2.0
    assert job.waveform(1).made == 0
    for chunk in chunks(4):
        job.add(chunk)
        assert job.waveform(1) is job.waveform(1)
    assert job.made == pytest.approx(1.0)
    assert [source.samples for source in job.sources] == [RATE, RATE]
    sound = np.full((2, 1, RATE + 500), 0.5, np.float32)
    codes = np.zeros((2, 4, 50), np.int64)
    job.finish(GenerationResult(sound, codes, RATE, 50.0, True, "", "cpu", "fp32", (), 1.0))
    assert job.sources[0].finished
    assert job.waveform(0).made == job.waveform(0).total == pytest.approx((RATE + 500) / RATE)
    assert job.waveform(0).maxima.max() == pytest.approx(0.5)


def test_what_was_drawn_while_it_grew_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    job = LiveJob(REQUEST)
    for chunk in chunks(8):
        job.add(chunk)
    sound = np.concatenate([chunk.audio_values for chunk in chunks(8)], axis=-1)
    codes = np.zeros((2, 4, 50), np.int64)
    monkeypatch.delattr(PeaksPyramid, "append")
    job.finish(GenerationResult(sound, codes, RATE, 50.0, False, "", "cpu", "fp32", (), 1.0))
    assert job.waveform(1).made == pytest.approx(sound.shape[-1] / RATE)
    assert job.waveform(1).maxima.max() == pytest.approx(sound[1].max())


def middle(view: WaveformView) -> int:
    """Where a mono sound swings around, in pixels."""
    return round(1 + view.prepare().lanes_area.center().y())


def test_the_playhead_parts_played_from_unplayed(window: MainWindow) -> None:
    show_finished(window)
    view = window.stage.waveform
    colors = window._themes["dark"].colors
    image = view.grab().toImage()
    y = middle(view)

    def has(color: QColor, left: float, right: float) -> bool:
        columns = range(int(view._x(left)) + 4, int(view._x(right)) - 4)
        return any(image.pixelColor(x, y) == color for x in columns)

    assert has(colors.waveform_played, 0.0, 5.2)
    assert not has(colors.waveform_rest, 0.0, 5.2)
    assert has(colors.waveform_rest, 5.2, 12.0)
    assert not has(colors.waveform_played, 5.2, 12.0)


def test_a_step_of_the_playhead_repaints_a_strip(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    view = window.stage.waveform
    painted: list[int] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if isinstance(event, QPaintEvent):
                painted.append(event.region().boundingRect().width())
            return False

    watch = Watch()
    view.prepare().viewport().installEventFilter(watch)
    for step in range(4):  # the first with what is left to be laid out and painted
        painted.clear()
        view.set_position(5.21 + step / 100)
        qtbot.waitUntil(lambda: bool(painted))
    assert max(painted) < view.width() / 8


def test_an_unfinished_take_shows_its_dashes(window: MainWindow) -> None:
    show_finished(window)
    assert window.stage.view is not None
    view = window.stage.view
    half = outline(np.zeros(6 * RATE), total=12.0)
    window.stage.show_view(replace(view, takes=(replace(view.take, waveform=half),)))
    waveform = window.stage.waveform
    image = waveform.grab().toImage()
    y = middle(waveform)
    dashes = window._themes["dark"].colors.tertiary
    assert any(image.pixelColor(x, y) == dashes for x in range(int(waveform._x(6.1)), waveform.width() - 4))


def test_few_bins_show_the_same_peaks_as_all() -> None:
    peaks = PeaksPyramid()
    peaks.append(np.random.default_rng(4).normal(0, 0.1, (2, 3_000_001)).astype(np.float32))
    all_of_it, few = Waveform.of(peaks, 48_000), Waveform.of(peaks, 48_000, most=4096)
    assert len(few.minima) == 4096 < len(all_of_it.minima)
    assert (few.made, few.total) == (all_of_it.made, all_of_it.total)
    assert np.abs(few.columns(64) - all_of_it.columns(64)).max() < 0.1
    assert few.columns(64).min() == all_of_it.columns(64).min()
