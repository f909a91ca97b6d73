"""The library as cards, filtered, and with its sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.clip_change import CommonMarks
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.ui.clips.changes.all_tags_sheet import AllTagsSheet
from musicgen_desktop.ui.clips.changes.tags_sheet import TagsSheet

if TYPE_CHECKING:
    from musicgen_desktop.ui.main_window import MainWindow

QUERY = ClipQuery("gate", min_rating=3, tags=("80s",), colours=(ClipColour.BLUE,), shortest=10.0, longest=30.0)


def show_grid(window: MainWindow) -> None:
    """Cards."""
    window.library_panel.set_grid(True)


def show_filtered(window: MainWindow) -> None:
    """Some filters, and what they leave."""
    panel = window.library_panel
    panel.show_query(QUERY)
    window.clip_model.set_found(tuple(window.clip_model.ids)[2:4], None)


def show_nothing_found(window: MainWindow) -> None:
    """A search that finds nothing."""
    window.library_panel.show_query(replace(QUERY, text="theremin"))
    window.clip_model.set_found((), None)


def show_tags(window: MainWindow) -> None:
    """The tags of several clips."""
    sheet = TagsSheet(window, "Tags of 3 clips", ("80s", "album", "keys", "lo-fi"))
    sheet.tell(CommonMarks(3, {"80s": 3, "album": 1, "lo-fi": 2}, None))
    sheet.open()


def show_all_tags(window: MainWindow) -> None:
    """All tags of the library, with one chosen."""
    sheet = AllTagsSheet(window.library_panel.look, (), window)
    sheet.set_tags((("80s", 12), ("album", 3), ("für Anna", 1), ("lo-fi", 1204), ("slow ones", 7)))
    sheet.list.setCurrentIndex(sheet.filter.index(1, 0))
    sheet.open()


LIBRARY_SCENES = MappingProxyType[str, Callable[["MainWindow"], None]](
    {
        "library_grid": show_grid,
        "library_filtered": show_filtered,
        "library_nothing_found": show_nothing_found,
        "library_tags": show_tags,
        "library_all_tags": show_all_tags,
    }
)
