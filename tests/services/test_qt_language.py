"""Qt's own words in the program's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from languages import LANGUAGES
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from musicgen_desktop.domain.text import CATALOGUE_VARIABLE
from musicgen_desktop.domain.text import LANGUAGES as SPOKEN
from musicgen_desktop.services.qt_language import speak_qt
from musicgen_desktop.ui.commands.registry import CommandRegistry, keys_in_words
from musicgen_desktop.ui.kit.texts import format_when


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """Back to English afterwards."""
    before = QLocale()
    yield qapp
    for texts in qapp.findChildren(QTranslator):
        qapp.removeTranslator(texts)
        texts.setParent(None)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("code", "button", "keys"), [("de", "Abbrechen", "Strg+Umschalt+Enter"), ("es", "Cancelar", "Ctrl+Mayús+Intro")]
)
def test_buttons_keys_and_numbers_are_those_of_the_language(
    code: str, button: str, keys: str, speaking: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(LANGUAGES / f"{code}.qm"))
    speak_qt(speaking, code)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == button
    assert QKeySequence.fromString("Ctrl+Shift+Return").toString(QKeySequence.SequenceFormat.NativeText) == keys
    assert QLocale().toString(0.5) == "0,5"


@pytest.mark.parametrize("code", SPOKEN)
def test_commands_have_both_keys_where_one_name_stands_for_both(code: str, speaking: QApplication) -> None:
    """A key that a command has twice runs nothing."""
    speak_qt(speaking, code)
    window = QWidget()
    registry = CommandRegistry(window)
    keys = ("Ctrl+Return", "Ctrl+Enter")
    action = registry.add("generate", "Generate", *keys)
    assert tuple(key.toString() for key in action.shortcuts()) == keys
    assert " " not in keys_in_words(action.shortcuts())
    assert registry.action_of("Ctrl+Enter") is action


def test_months_have_names_of_the_language(speaking: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(LANGUAGES / "de.qm"))
    speak_qt(speaking, "de")
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert format_when(datetime(2026, 10, 3, 12, tzinfo=UTC), now) == "3. Okt."
    assert format_when(datetime(2025, 10, 3, 12, tzinfo=UTC), now) == "3. Okt. 2025"
