"""The sheet that asks where a loop shall go and what its file shall be like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import MappingProxyType

from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.name_pattern import NameFacts
from musicgen_desktop.ui.clips.export.export_sheet import ExportQuestion, ExportSheet
from musicgen_desktop.ui.main_window import MainWindow


def show_export(window: MainWindow) -> None:
    """A loop to be exported with settings of the user's own."""
    own = ExportPreset("For Anna", ExportFormat(".mp3", 24, 44_100, -14.0, quality=192, fade_out=2.5))
    facts = NameFacts("Dusty Rhodes", seed=7, take=1, takes=4, made=datetime(2026, 3, 4, 12, tzinfo=UTC))
    asked = ExportQuestion(1, facts, (2.0, 6.0), " (2.00-6.00 s)", "", own.form, (own,), ExportFormat())
    ExportSheet(window.library_panel, window.library_panel.look, asked).open()


def show_export_of_several(window: MainWindow) -> None:
    """Three clips, and a name that cannot be."""
    form = ExportFormat(pattern="{title} {tempo}")
    asked = ExportQuestion(3, NameFacts("Dusty Rhodes", seed=7), None, "", "", form, (), ExportFormat())
    ExportSheet(window.library_panel, window.library_panel.look, asked).open()


EXPORT_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {"export": show_export, "export_several": show_export_of_several}
)
