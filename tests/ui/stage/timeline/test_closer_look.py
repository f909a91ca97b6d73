"""The stage at a closer look, in the window: keys, the wheel, the overview's handle, lanes, the spectrogram."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.spectrogram import HOPS
from musicgen_desktop.services.spectrogram_service import SpectrogramService
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.spectrogram_presenter import SpectrogramPresenter, tiles_in_view
from musicgen_desktop.ui.stage.timeline.values import Lanes
from musicgen_desktop.ui.timeline_wiring import TimelineWiring
from tests.support.window.scripted_window import show_finished
from tests.support.window.stage_scenes import beat_sound, show_beat

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def beat(window: MainWindow) -> MainWindow:
    """The window with stereo sound on its stage, and the keys of the timeline."""
    show_finished(window)
    show_beat(window)
    TimelineWiring(window.stage, window.commands.timeline, window.params_panel.unit, window)
    window.stage.waveform.setFocus()
    QApplication.processEvents()
    return window


def turn(window: MainWindow, x: float, notches: int, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    view = window.stage.waveform
    at = QPointF(x, view.height() / 2)
    event = QWheelEvent(
        *(at, QPointF(view.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, 120 * notches)),
        *(Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(view, event)


def test_keys_zoom_around_the_playhead_and_back(beat: MainWindow, qtbot: QtBot) -> None:
    view, axis = beat.stage.waveform, beat.stage.axis
    before = view._x(5.2)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert axis.magnification == pytest.approx(8, rel=0.01)
    assert view._x(5.2) == pytest.approx(before, abs=2)
    assert "8.0 times as large" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert axis.magnification == pytest.approx(4, rel=0.01)
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert axis.is_whole
    view.set_loop((6.0, 7.0), True)
    qtbot.keyClick(view, Qt.Key.Key_Z)
    assert 5.8 < axis.start < 6.0 < 7.0 < axis.end < 7.2


def test_the_wheel_zooms_with_ctrl_and_pans_with_shift(beat: MainWindow) -> None:
    view, axis = beat.stage.waveform, beat.stage.axis
    moment = axis.time(300)
    turn(beat, 301, 6)
    assert axis.magnification > 3
    assert axis.x(moment) == pytest.approx(300, abs=2)
    start = axis.start
    turn(beat, 301, -1, Qt.KeyboardModifier.ShiftModifier)
    assert axis.start > start
    turn(beat, 301, 3, Qt.KeyboardModifier.NoModifier)
    assert axis.x(moment) != view.value()  # nothing but a wheel that was turned by accident


def test_the_overview_moves_and_sizes_what_is_shown(beat: MainWindow, qtbot: QtBot) -> None:
    strip, axis = beat.stage.overview, beat.stage.axis
    axis.show(4.0, 6.0, room=0.0)
    handle = strip._handle()
    seeks: list[float] = []
    strip.seek_requested.connect(seeks.append)

    def drag(from_x: float, to_x: float) -> None:
        qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(from_x), 15))
        qtbot.mouseMove(strip, QPoint(round(to_x), 15))
        qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(to_x), 15))

    drag(handle.center().x(), handle.center().x() + 60)
    moved = axis.start
    assert moved > 4.5
    assert axis.visible == pytest.approx(2.0, rel=0.02)
    right = strip._handle().right()
    drag(right, right + 60)
    assert axis.start == pytest.approx(moved, abs=0.1)
    assert axis.visible > 2.5
    assert not seeks
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 4, 15))
    assert seeks == [pytest.approx(3.0, abs=0.1)]


def test_the_view_follows_the_playhead_unless_told_not_to(beat: MainWindow, qtbot: QtBot) -> None:
    stage = beat.stage
    stage.axis.show(4.0, 6.0)
    for moment in np.arange(5.2, 7.0, 0.2):
        stage.set_position(float(moment))
    assert stage.axis.start > 5.0
    qtbot.keyClick(stage.waveform, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    start = stage.axis.start
    for moment in np.arange(7.0, 11.0, 0.2):
        stage.set_position(float(moment))
    assert stage.axis.start == start


def test_an_arrow_steps_less_far_where_little_is_shown(beat: MainWindow, qtbot: QtBot) -> None:
    view = beat.stage.waveform
    view.axis.show(5.19, 5.21)
    with qtbot.waitSignal(view.seek_requested) as seek:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert seek.args is not None
    assert 5.2 < seek.args[0] < 5.202


def test_each_channel_has_a_lane_down_to_its_samples(beat: MainWindow) -> None:
    view = beat.stage.waveform
    sound, _ = beat_sound()
    view.axis.show(5.2, 5.2 + 40 / 32_000, room=0.0)
    image, lanes = view.grab().toImage(), view.prepare().lanes_area.translated(1, 1)
    ground = beat._themes["dark"].colors.field
    for channel in (0, 1):
        value = float(sound.source.read(round((5.2 + 20 / 32_000) * 32_000), 1)[channel, 0])
        half = (lanes.height() - 6) / 4
        y = lanes.top() + half + channel * (2 * half + 6) - value * half
        x = round(view._x(5.2 + 20 / 32_000))
        assert image.pixelColor(x, round(y)) != ground
        assert image.pixelColor(x, round(y) - 14) == ground


def test_the_spectrogram_comes_in_tiles_of_the_zoom(beat: MainWindow, qtbot: QtBot) -> None:
    view, axis = beat.stage.waveform, beat.stage.axis
    service = SpectrogramService()
    presenter = SpectrogramPresenter(beat.stage, service, beat)
    frames = beat_sound()[0].lanes.frames

    def all_there() -> bool:
        wanted = set(tiles_in_view(axis, 32_000, frames))
        return bool(wanted) and presenter.shown == wanted

    assert not presenter.shown
    qtbot.keyClick(view, Qt.Key.Key_S)
    assert view.lanes is Lanes.BOTH
    assert view.accessibleDescription().endswith("With its spectrogram.")
    qtbot.waitUntil(all_there)
    far = {HOPS[key.level] for key in presenter.shown}
    axis.show(5.0, 5.5)
    qtbot.waitUntil(all_there)
    assert {HOPS[key.level] for key in presenter.shown} < far | {HOPS[0]}
    area = view.prepare().scale_area
    at = QPoint(round(area.center().x()) + 1, round(area.bottom()) - 4)
    low = view._range.low
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view, at - QPoint(0, 25))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 25))
    assert view._range.low == pytest.approx(low + 10)
    qtbot.keyClick(view, Qt.Key.Key_Period)
    assert view._range.low == pytest.approx(low + 4)
    assert view.region is None
    # Of a sound that is hidden, or not here, nothing stays to be seen.
    view.set_waveform(beat_sound()[1], None, same=True)
    qtbot.waitUntil(lambda: not presenter.shown)
    assert service.shutdown(5_000)


def test_bars_are_counted_and_draw_the_loop(beat: MainWindow, qtbot: QtBot) -> None:
    view = beat.stage.waveform
    assert "84 bpm" in (beat.stage.view.prompt if beat.stage.view else "")
    qtbot.keyClick(view, Qt.Key.Key_B)
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert "Bar 2, beat 4." in view.accessibleDescription()
    middle = view.height() // 2
    with qtbot.waitSignal(view.loop_region_requested) as wish:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(round(view._x(2.8)), middle))
        for moment in (3.5, 5.6):
            qtbot.mouseMove(view, QPoint(round(view._x(moment)), middle))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(round(view._x(5.6)), middle))
    assert wish.args == [pytest.approx((4 * 60 / 84, 8 * 60 / 84))]
