"""The transport tells the truth: what cannot be heard does not play, and what is muted comes back as loud as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from languages import LANGUAGES
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.level import Level
from musicgen_desktop.domain.text import CATALOGUE_VARIABLE
from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.services.playback.playback_meter import PlayedLevel
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import show_finished, show_four_takes
from tests.support.window.window_journey import SHORT, Journey

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton


def make_a_clip(journey: Journey, qtbot: QtBot, before: str = "") -> str:
    """A clip, open, its sound loaded; ``before`` is the one that was open until then."""
    journey.window.prompt_bar.set_prompt("an idea")
    journey.window.commands.generate.trigger()
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id not in ("", before), timeout=WAIT)
    return journey.wiring.stage.clip_id


def turn_wheel(widget: QWidget) -> QWheelEvent:
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def test_the_wheel_leaves_the_playhead_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    with qtbot.assertNotEmitted(window.stage.seek_requested):
        for part in (window.stage.waveform, window.stage.overview):
            assert not turn_wheel(part).isAccepted()


def test_the_speaker_mutes_and_remembers_the_volume(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    transport = window.stage.transport
    transport.set_volume(0.6)
    assert transport.speaker.accessibleName() == "Mute"
    with qtbot.waitSignal(window.stage.volume_requested) as wish:
        qtbot.mouseClick(transport.speaker, LEFT)
    assert wish.args == [0.0]
    assert window.stage.volume == 0.6
    assert transport.speaker.accessibleName() == "Unmute"
    with qtbot.waitSignal(window.stage.volume_requested) as wish:
        qtbot.mouseClick(transport.speaker, LEFT)
    assert wish.args == [0.6]


def test_moving_the_volume_unmutes(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    transport = window.stage.transport
    transport.set_volume(1.0)
    for unmute, volume in ((lambda: transport.volume.setValue(30), 0.3), (lambda: window.stage.step_volume(5), 0.35)):
        transport.toggle_mute()
        with qtbot.waitSignal(window.stage.volume_requested) as wish:
            unmute()
        assert wish.args == [volume]
        assert transport.speaker.accessibleName() == "Mute"
    transport.set_volume(1.0)
    transport.toggle_mute()
    with qtbot.waitSignal(window.stage.volume_requested) as wish:
        window.stage.step_volume(5)
    assert wish.args == [1.0]


def test_a_volume_of_nothing_is_unmuted_to_what_it_was(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    transport = window.stage.transport
    transport.volume.setValue(45)
    transport.volume.setValue(0)
    qtbot.mouseClick(transport.speaker, LEFT)
    assert transport.volume.value() == 45


def test_without_a_device_nothing_seems_to_play(make_journey: Callable[..., Journey], qtbot: QtBot) -> None:
    journey = make_journey(outputs=())
    transport = journey.window.stage.transport
    make_a_clip(journey, qtbot)
    qtbot.waitUntil(transport.note.isVisible, timeout=WAIT)
    states: list[PlaybackState] = []
    journey.playback.state_changed.connect(states.append)
    qtbot.mouseClick(transport.play, LEFT)
    qtbot.waitUntil(lambda: bool(states) and states[-1] is PlaybackState.PAUSED, timeout=WAIT)
    assert transport.play.accessibleName() == "Play"


def test_a_device_that_comes_is_heard_at_the_next_press(make_journey: Callable[..., Journey], qtbot: QtBot) -> None:
    journey = make_journey(outputs=(), settings=replace(SHORT, loop=True, play_while_generating=False))
    transport = journey.window.stage.transport
    make_a_clip(journey, qtbot)
    qtbot.waitUntil(transport.note.isVisible, timeout=WAIT)
    journey.studio.names.append("Headphones")
    qtbot.mouseClick(transport.play, LEFT)
    qtbot.waitUntil(lambda: transport.play.accessibleName() == "Pause", timeout=WAIT)
    assert not transport.note.isVisible()
    assert transport.speaker.isVisible()


def test_the_message_about_a_lost_device_leaves_when_one_is_there(
    make_journey: Callable[..., Journey], qtbot: QtBot
) -> None:
    journey = make_journey(settings=replace(SHORT, loop=True))
    make_a_clip(journey, qtbot)
    qtbot.waitUntil(lambda: not journey.wiring.stage.is_idle, timeout=WAIT)
    journey.studio.change()
    messages = journey.window.message_bar
    qtbot.waitUntil(lambda: len(messages.messages) == 1, timeout=WAIT)
    journey.studio.change("Speakers")
    qtbot.waitUntil(lambda: not messages.messages, timeout=WAIT)


def test_the_message_about_a_clip_that_cannot_be_heard_leaves_with_it(
    make_journey: Callable[..., Journey], qtbot: QtBot
) -> None:
    journey = make_journey()
    first = make_a_clip(journey, qtbot)
    second = make_a_clip(journey, qtbot, first)
    clip = journey.window.clips.clip(first)
    assert clip is not None
    clip.audio_path.unlink()
    journey.wiring.library.show_clip(first)
    messages = journey.window.message_bar
    qtbot.waitUntil(lambda: len(messages.messages) == 1, timeout=WAIT)
    journey.wiring.library.show_clip(second)
    assert messages.messages == ()


def test_where_there_is_no_room_the_volume_gives_way(window: MainWindow, qtbot: QtBot) -> None:
    transport = window.stage.transport
    window.resize(720, 560)
    show_four_takes(window)
    qtbot.waitUntil(lambda: not transport.volume.isVisible())
    assert transport.speaker.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(transport.volume.isVisible)


def test_what_is_heard_is_shown_by_the_meter_and_said_once_a_second(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    meter = window.stage.transport.meter
    qtbot.waitUntil(lambda: meter.accessibleDescription() == meter.words, timeout=WAIT)
    silent, said = meter.words, []

    for step in range(15):
        meter.set_level(PlayedLevel(Level(-9.0, -3.2), -15.0, -14.2 - step))
        said.append(meter.accessibleDescription())

    assert len(set(said)) <= 2, "a screen reader can say something else meanwhile"
    qtbot.waitUntil(lambda: meter.accessibleDescription() == meter.words != silent, timeout=WAIT)
    assert all(number in meter.words for number in ("3.2", "28.2"))


def test_what_is_heard_is_measured_only_where_it_is_seen(make_journey: Callable[..., Journey], qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, loop=True))
    transport = journey.window.stage.transport
    measured: list[PlayedLevel] = []
    journey.playback.level_changed.connect(measured.append)
    make_a_clip(journey, qtbot)
    qtbot.waitUntil(lambda: len(measured) > 2, timeout=WAIT)

    places: list[float] = []
    journey.playback.position_changed.connect(places.append)
    transport.hide()
    journey.playback.seek(0.25)  # told after nothing is measured any more
    qtbot.waitUntil(lambda: 0.25 in places, timeout=WAIT)
    before, places[:] = len(measured), []
    qtbot.waitUntil(lambda: len(places) > 10, timeout=WAIT)
    assert len(measured) == before

    transport.show()
    qtbot.waitUntil(lambda: len(measured) > before, timeout=WAIT)


def test_the_meter_writes_numbers_as_the_language_does(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(LANGUAGES / "de.qm"))
    meter = window.stage.transport.meter

    meter.set_level(PlayedLevel(Level(-9.0, -3.2), -15.0, -14.2))

    assert all(number in meter.words for number in ("3,2", "14,2"))


def test_the_list_of_outputs_says_what_is_chosen_and_tells_what_is_wished(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    button = window.stage.transport.outputs
    button.set_outputs((OutputDevice("a", "Speakers"), OutputDevice("b", "Head & phones")), "b")
    entries = {action.data(): action for action in button.list.actions() if not action.isSeparator()}
    assert [output_id for output_id, action in entries.items() if action.isChecked()] == ["b"]
    assert button.accessibleDescription() == "Head & phones"
    with qtbot.waitSignal(button.output_chosen) as wish:
        entries[""].trigger()
    assert wish.args == [""]

    button.set_outputs((OutputDevice("a", "Speakers"),), "b")

    entries = {action.data(): action for action in button.list.actions() if not action.isSeparator()}
    assert entries["b"].isChecked(), "a device that is not there stays the chosen one"


def test_with_less_room_the_meter_gives_way_before_the_volume(window: MainWindow) -> None:
    show_finished(window)
    transport = window.stage.transport
    parts = (transport.volume, transport.outputs, transport.meter)
    shown: set[tuple[bool, ...]] = set()
    for width in range(700, 1300, 20):
        window.resize(width, window.height())
        QApplication.processEvents()
        shown.add(tuple(not part.isHidden() for part in parts))

    assert (True, True, True) in shown
    assert shown <= {(False, False, False), (True, False, False), (True, True, False), (True, True, True)}


def test_a_clip_that_is_begun_before_its_sound_is_read_starts_when_it_is(
    make_journey: Callable[..., Journey], qtbot: QtBot
) -> None:
    journey = make_journey(settings=replace(SHORT, play_while_generating=False))
    first = make_a_clip(journey, qtbot)
    make_a_clip(journey, qtbot, before=first)
    assert not journey.studio.outputs
    states: list[PlaybackState] = []
    journey.playback.state_changed.connect(states.append)

    journey.wiring.stage.show_clip(first)
    assert first not in journey.wiring.stage.sounds
    journey.window.commands.play.trigger()
    qtbot.waitUntil(lambda: states[-1:] == [PlaybackState.STOPPED], timeout=WAIT)

    assert PlaybackState.PLAYING in states
    whole = journey.wiring.stage.sounds[first].source.whole()[0]
    heard = journey.studio.outputs[-1].recorded()[0]
    place = int(np.argmax(np.correlate(heard, whole[2000:4000], "valid")))
    assert np.corrcoef(heard[place : place + 2000], whole[2000:4000])[0, 1] > 0.98
