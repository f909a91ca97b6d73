"""What the palette shows of the commands for the letters that were typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from musicgen_desktop.domain.fuzzy import Match, find_letters
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import Command, CommandRegistry
from musicgen_desktop.ui.commands.synonyms import other_words

_FOR_RECENT, _FOR_POSSIBLE = 0.5, 0.25
"""What it is worth that a command was chosen here lately, and that it can be run now."""


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """A command as it stands when it is looked for.

    Attributes:
        id: of the command.
        title: its text.
        place: the menu where it is.
        keys: what runs it without the palette.
        possible: whether it can be run now.
        on: whether it is a switch that is on.
        places: of the letters in ``title`` that were typed.
    """

    id: str
    title: str
    place: str
    keys: str
    possible: bool
    on: bool
    places: tuple[int, ...]

    @property
    def tip(self) -> str:
        """Nothing more than is shown."""
        return ""

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        parts = [self.title, tr("on") if self.on else "", self.place, self.keys]
        return ", ".join(part for part in (*parts, "" if self.possible else tr("not possible now")) if part)


def find_rows(registry: CommandRegistry, typed: str, recent: Sequence[str]) -> tuple[PaletteRow, ...]:
    """The commands that are meant by ``typed``, the likeliest first; all of them for nothing, the recent ones first."""
    found: list[tuple[float, PaletteRow]] = []
    words = other_words()
    for command in registry:
        # The id speaks English, whatever the window speaks.
        others = f"{command.place} {words.get(command.id, '')} {command.id.replace('_', ' ')}"
        match = find_letters(typed, command.text, others)
        if match is not None:
            found.append((_worth(command, match, recent, bool(typed.strip())), _row(command, match)))
    return tuple(row for _, row in sorted(found, key=lambda pair: -pair[0]))


def _worth(command: Command, match: Match, recent: Sequence[str], is_typed: bool) -> float:
    if not is_typed:
        is_offered = command.id in recent and command.action.isEnabled()
        return len(recent) - recent.index(command.id) if is_offered else 0
    return match.score + _FOR_RECENT * (command.id in recent) + _FOR_POSSIBLE * command.action.isEnabled()


def _row(command: Command, match: Match) -> PaletteRow:
    action = command.action
    on = action.isCheckable() and action.isChecked()
    return PaletteRow(command.id, command.text, command.place, command.keys, action.isEnabled(), on, match.places)
