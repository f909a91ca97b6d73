"""From what is dragged over the window, or opened with it, to words about it, and to those who take it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.sound_files import is_midi
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.checkpoints.drop_looks import MOST_COUNTED, DropLook, DropLooks
from musicgen_desktop.ui.kit.file_drop import FileDrop
from musicgen_desktop.ui.kit.message import Message, MessageAction
from musicgen_desktop.ui.kit.message_bar import MessageBar

_DROP = "what was dropped"
"""What its messages are about."""


@dataclass(frozen=True, slots=True)
class ImportOpened(MessageAction):
    """Import the checkpoints in what was opened."""

    paths: tuple[Path, ...]

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Import")


@dataclass(frozen=True, slots=True)
class RestoreOpened(MessageAction):
    """Restore the library from a backup that was opened."""

    in_big_window: ClassVar[bool] = True

    path: Path

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Restore")


class DropPresenter(QObject):
    """Looks at what is held while it hovers; what is let go before the answer is there waits for it.

    What was opened with the program, by a double click, is taken in the same way, but a checkpoint waits for a button:
    nobody has read what letting go does. So does a backup of a library, however it came.

    Signals:
        sounds_dropped: tuple of the one sound or MIDI file that was let go over the form or the stage.
        sounds_brought: tuple of the sound files and folders that the library shall have.
        checkpoints_dropped: tuple of the folders and archives that were let go.
        restore_asked: path (str) of the backup from which the library shall be restored.
        bug_found: ``BugReport`` of a look that met a fault in the program.
    """

    sounds_dropped = Signal(object)
    sounds_brought = Signal(object)
    checkpoints_dropped = Signal(object)
    restore_asked = Signal(str)
    bug_found = Signal(object)

    def __init__(self, drop: FileDrop, looks: DropLooks, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drop = drop
        self._looks = looks
        self._messages = messages
        self._look: DropLook | None = None
        self._awaited: tuple[Path, ...] = ()
        self._over_library = False
        self._opened: tuple[Path, ...] = ()
        drop.held.connect(self._on_held)
        drop.let_go.connect(self._on_let_go)
        looks.looked.connect(self._on_looked)
        messages.action_requested.connect(self._on_message_action)

    @Slot(object)
    def open(self, paths: tuple[Path, ...]) -> None:
        """Take files and folders that the program was opened with."""
        self._on_held(paths)
        self._opened = paths
        self._on_let_go(paths, False)

    @Slot(object)
    def _on_held(self, paths: tuple[Path, ...]) -> None:
        self._look, self._awaited, self._opened = None, (), ()
        self._drop.say(tr("Looking at what this is…"))
        self._looks.look(paths)

    @Slot(object, bool)
    def _on_let_go(self, paths: tuple[Path, ...], over_library: bool) -> None:
        self._over_library = over_library
        if self._look is not None and self._look.paths == paths:
            self._take(self._look)
            return
        self._awaited = paths
        self._messages.show_message(Message(tr("Looking at what this is…"), about=_DROP, passing=True))

    @Slot(object)
    def _on_looked(self, look: DropLook) -> None:
        self._look = look
        self._drop.say(_words(look), look.error is None, _library_words(look))
        if self._awaited == look.paths:
            self._awaited = ()
            self._take(look)

    def _take(self, look: DropLook) -> None:
        self._messages.remove(_DROP)
        if isinstance(look.error, BugReport):
            self.bug_found.emit(look.error)
        elif look.error is not None:
            self._messages.show_message(Message.of_error(look.error, about=_DROP))
        elif look.backup is not None:
            archive = look.paths[0]
            said = tr(
                "“{file}” is a backup of a library with {count} clip.",
                "“{file}” is a backup of a library with {count} clips.",
                look.backup.clips,
                file=archive.name,
            )
            advice = tr("Restored, it takes the place of the library that is open, which is set aside and kept.")
            self._messages.show_message(Message(said, advice, action=RestoreOpened(archive), about=_DROP))
        elif look.sounds or (self._over_library and _library_words(look)):
            self.sounds_brought.emit(look.paths)
        elif look.is_sound:
            self.sounds_dropped.emit(look.paths)
        elif look.paths == self._opened:
            self._messages.show_message(Message(_question(look), action=ImportOpened(look.paths)))
        else:
            self.checkpoints_dropped.emit(look.paths)

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        if isinstance(action, ImportOpened):
            self.checkpoints_dropped.emit(action.paths)
        elif isinstance(action, RestoreOpened):
            self._messages.remove(_DROP)
            self.restore_asked.emit(str(action.path))


def _question(look: DropLook) -> str:
    """What was opened; the button beside it imports."""
    if len(look.names) == 1:
        return tr("“{file}” holds a checkpoint.", file=look.paths[0].name)
    return tr("There are {count} checkpoints in this: {names}.", count=len(look.names), names=", ".join(look.names))


def _library_words(look: DropLook) -> str:
    """What letting go over the library does, where that is something else; a tune has no sound to be kept."""
    return tr("Let go here to bring it into the library") if look.is_sound and not is_midi(look.paths[0]) else ""


def _words(look: DropLook) -> str:
    """What letting go does, or why it does nothing."""
    if isinstance(look.error, UserError):
        return f"{look.error.message}\n\n{look.error.advice}"
    if look.error is not None:
        return tr("It cannot be told what this is.")
    if look.backup is not None:
        return tr(
            "Let go to restore the library from this backup of {count} clip; you are asked first",
            "Let go to restore the library from this backup of {count} clips; you are asked first",
            look.backup.clips,
        )
    if look.is_sound:
        tune = is_midi(look.paths[0])
        if tune:
            return tr("Let go to make music that follows its tune")
        return tr("Let go to make music that goes on from it\n\nThe sound stays in the library too.")
    if look.sounds >= MOST_COUNTED:
        return tr("Let go to bring {count} sounds and more into the library", count=MOST_COUNTED)
    if look.sounds:
        return (
            tr("Let go to bring {count} sounds into the library", count=look.sounds)
            if look.sounds > 1
            else tr("Let go to bring one sound into the library")
        )
    if len(look.names) == 1:
        return tr("Let go to import the checkpoint {name}", name=look.names[0])
    return tr("Let go to import {count} checkpoints: {names}", count=len(look.names), names=", ".join(look.names))
