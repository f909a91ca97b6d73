"""The part of a source that is used, by mouse, by keys, and in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.source import Origin
from musicgen_desktop.ui.form.source_section import SourceSection
from musicgen_desktop.ui.form.trim_view import SHORTEST, TrimHandle
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import load_themes
from tests.support.window.scripted_window import RESOURCES, waveform

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
LENGTH = 12.0


@pytest.fixture
def section(app: QApplication, qtbot: QtBot, tmp_path: Path) -> SourceSection:
    """A sound of 12 s, all of it used."""
    look = Look(load_themes(RESOURCES / "themes")["dark"], Icons(RESOURCES / "icons"))
    source = SourceSection(lambda: look)
    qtbot.addWidget(source)
    source.set_file(tmp_path / "guitar.wav")
    source.set_outline(waveform(1))
    source.resize(256, 240)
    source.show()
    source.activateWindow()
    qtbot.waitUntil(source.isActiveWindow)
    return source


def part(section: SourceSection) -> tuple[float, float]:
    assert section.source is not None
    return section.source[0].start, section.source[0].stop


def x_of(section: SourceSection, seconds: float) -> QPoint:
    trim = section.trim
    left, right = trim.start.width() // 2, trim.width() - trim.start.width() // 2
    return QPoint(round(left + (right - left) * seconds / LENGTH), trim.height() // 2)


@pytest.mark.parametrize(
    ("key", "modifier", "moved"),
    [
        (Qt.Key.Key_Right, NONE, 0.1),
        (Qt.Key.Key_Up, NONE, 0.1),
        (Qt.Key.Key_Left, NONE, -0.1),
        (Qt.Key.Key_Right, SHIFT, 0.01),
        (Qt.Key.Key_Left, SHIFT, -0.01),
        (Qt.Key.Key_PageUp, NONE, 1.0),
        (Qt.Key.Key_PageDown, NONE, -1.0),
        (Qt.Key.Key_Home, NONE, -5.0),
        (Qt.Key.Key_End, NONE, 3.0 - SHORTEST),
    ],
)
def test_the_beginning_moves_by_keys(section: SourceSection, qtbot: QtBot, key, modifier, moved: float) -> None:
    section.start.setValue(5.0)
    section.stop.setValue(8.0)
    section.trim.start.setFocus()
    qtbot.keyClick(section.trim.start, key, modifier)
    assert part(section) == pytest.approx((5.0 + moved, 8.0))
    assert section.start.value() == pytest.approx(5.0 + moved)


@pytest.mark.parametrize(
    ("key", "stop"), [(Qt.Key.Key_Left, 7.9), (Qt.Key.Key_Home, 5.0 + SHORTEST), (Qt.Key.Key_End, 0.0)]
)
def test_the_end_moves_by_keys_to_the_end_of_all(section: SourceSection, qtbot: QtBot, key, stop: float) -> None:
    section.start.setValue(5.0)
    section.stop.setValue(8.0)
    qtbot.keyClick(section.trim.stop, key)
    assert part(section) == pytest.approx((5.0, stop))


def test_the_ends_are_dragged_and_another_part_is_marked(section: SourceSection, qtbot: QtBot) -> None:
    trim = section.trim

    def drag(start: float, stop: float) -> None:
        left = Qt.MouseButton.LeftButton
        qtbot.mousePress(trim, left, NONE, x_of(section, start))
        qtbot.mouseMove(trim, x_of(section, (start + stop) / 2))
        qtbot.mouseMove(trim, x_of(section, stop))
        qtbot.mouseRelease(trim, left, NONE, x_of(section, stop))

    drag(0.0, 3.0)
    assert part(section) == pytest.approx((3.0, 0.0), abs=0.05)
    drag(12.0, 9.0)
    assert part(section) == pytest.approx((3.0, 9.0), abs=0.05)
    drag(9.0, 1.0)  # not past the beginning
    assert part(section) == pytest.approx((3.0, 3.0 + SHORTEST), abs=0.05)
    drag(5.0, 8.0)
    assert part(section) == pytest.approx((5.0, 8.0), abs=0.05)
    assert trim.start.value() == pytest.approx(500, abs=5)


def test_a_click_and_space_ask_to_hear_it(section: SourceSection, qtbot: QtBot) -> None:
    heard: list[float] = []
    section.trim.heard_wished.connect(heard.append)
    section.start.setValue(2.0)
    qtbot.mouseClick(section.trim, Qt.MouseButton.LeftButton, NONE, x_of(section, 6.0))
    qtbot.keyClick(section.trim.stop, Qt.Key.Key_Space)
    assert heard == pytest.approx([6.0, 2.0], abs=0.05)
    assert part(section) == (2.0, 0.0)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (lambda section: section.start.setValue(9.0), (9.0, 9.0 + SHORTEST)),
        (lambda section: section.stop.setValue(1.0), (1.0 - SHORTEST, 1.0)),
        (lambda section: section.stop.setValue(99.0), (2.0, LENGTH)),
    ],
)
def test_times_that_are_typed_stay_in_order_and_within_the_sound(
    section: SourceSection, typed: Callable[[SourceSection], None], expected: tuple[float, float]
) -> None:
    section.start.setValue(2.0)
    section.stop.setValue(4.0)
    typed(section)
    assert part(section) == pytest.approx(expected)


def test_the_handles_are_spoken_and_reached_by_tab(section: SourceSection, qtbot: QtBot) -> None:
    for handle, seconds in ((section.trim.start, "0:00.0"), (section.trim.stop, "0:12.0")):
        assert isinstance(handle, TrimHandle)
        assert handle.accessibleName()
        assert handle.accessibleDescription() == seconds
    section.trim.start.setFocus()
    qtbot.keyClick(section.trim.start, Qt.Key.Key_Tab)
    assert section.trim.stop.hasFocus()
    section.trim.stop.setValue(800)  # as assistive technology does
    assert part(section) == (0.0, 8.0)


def test_what_the_library_keeps_is_used_whole(section: SourceSection) -> None:
    section.set_origin(Origin("guitar.wav", "", 3.0, 5.0, source_id="0" * 32))
    section.set_outline(waveform(1))
    assert section.trim.isVisibleTo(section)
    assert section.hear_button.isVisibleTo(section)
    for part_of_it in (section.trim.start, section.trim.stop, section.start, section.stop):
        assert not part_of_it.isVisibleTo(section)
