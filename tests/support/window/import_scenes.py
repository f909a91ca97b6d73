"""An import that told what it refused, and a family of clips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.services.library.import_values import ImportWish, SoundsImported
from musicgen_desktop.ui.family.family_sheet import FamilySheet
from musicgen_desktop.ui.import_wishes import imported_message
from musicgen_desktop.ui.main_window import MainWindow

_NOW = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)


def show_refusals(window: MainWindow) -> None:
    """An import of which some came in."""
    folder = Path("/home/anna/Field recordings")
    refused = tuple(
        (folder / name, FileError(f"{folder / name} {words}", "Copy it again."))
        for name, words in (
            ("Harbour at night.wav", "is damaged or cut short."),
            ("old/voice memo.m4a", "is not a sound file that can be read."),
            ("Tape 3 side B.flac", "is too long (94 minutes)."),
        )
    )
    clips = tuple(_clip(number, f"Sound {number}") for number in range(12))
    end = SoundsImported(ImportWish((folder,)), clips, ((clips[3], clips[1]),), refused)
    window.message_bar.show_message(imported_message(end))


def show_family(window: MainWindow) -> None:
    """Of a sound that was imported: what was made of it, and what of that."""
    root = replace(_clip(1, "Kitchen door, slowly"), origin=ClipOrigin.IMPORTED)
    child = _grown(2, "Warm lo-fi piano, dusty drums", root, Relation.CONTINUATION, 0.0, 12.0, takes=2)
    twin = replace(_grown(3, "Warm lo-fi piano, dusty drums", root, Relation.CONTINUATION, 0.0, 12.0, 1, 2))
    tune = _grown(4, "The same on a music box, very close", root, Relation.MELODY, 0.0, 8.0)
    redone = _grown(5, "Warm lo-fi piano, dusty drums", child, Relation.REDO, 4.0, 6.0)
    longer = _grown(6, "Warm lo-fi piano, into the night", redone, Relation.CONTINUATION, 0.0, 24.0)
    other = _grown(7, "Strings take over", redone, Relation.CONTINUATION, 0.0, 16.0)
    sheet = FamilySheet(window, window.library_panel.look, window.commands.play)
    sheet.tree.begin(Family(redone, (redone,), (child, root), ((longer, 3), (other, 0))))
    sheet.tree.add(Family(child, (child, twin), (root,), ((redone, 2),)))
    sheet.tree.add(Family(root, (root,), (), ((child, 1), (twin, 0), (tune, 2))))
    sheet.tree.show_open(redone.id)
    sheet.open()


def _clip(number: int, title: str) -> Clip:
    return Clip(
        f"{number:032x}",
        f"{number:032x}",
        title,
        None,
        _NOW - timedelta(hours=number),
        12.0,
        32_000,
        1,
        1.0,
        Path("/a.flac"),
        None,
    )


def _grown(
    number: int,
    title: str,
    parent: Clip,
    relation: Relation,
    start: float,
    stop: float,
    take: int = 0,
    takes: int = 1,
) -> Clip:
    origin = Origin(parent.title, parent.id, start, stop, relation)
    params = GenerationParams(takes=takes)
    recipe = Recipe(title, params, take, "starter", "", "cpu", "fp32", "0.1.0", stopped=False, origin=origin)
    return replace(_clip(number, title), recipe=recipe, origin=ClipOrigin.MADE, duration=stop + 12.0)


IMPORT_SCENES = MappingProxyType[str, Callable[[MainWindow], None]]({"refusals": show_refusals, "family": show_family})
