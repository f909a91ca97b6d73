"""Sounds brought into the library: asked for or dropped, shown while they are read, and told when they are in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.sound_files import SOUND_SUFFIXES, is_midi
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.import_service import ImportService
from musicgen_desktop.services.library.import_values import ImportProgress, ImportWish, SoundsImported
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.lines_sheet import LinesSheet
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import Message, MessageAction, Tone
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import clip_title, one_line

_IMPORT = "imported sounds"
"""What messages about an import are about."""

_NAMED = 2
"""Files that a message names with the reason why they did not come in; the others stand in the list."""


@dataclass(frozen=True, slots=True)
class CancelImport(MessageAction):
    """Read no more sounds."""

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Cancel")


@dataclass(frozen=True, slots=True)
class OpenClip(MessageAction):
    """Put a clip on the stage."""

    clip_id: str

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Open it")


@dataclass(frozen=True, slots=True)
class ShowRefused(MessageAction):
    """Show every file that did not come in, and why, a line each."""

    in_big_window: ClassVar[bool] = True

    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Show all")


class ImportWishes(QObject):
    """One message at a time: how far it is, then what came of it.

    What is put into the form is kept in the library too, without a word: the form says what became of it.

    Args:
        look: the window's.

    Signals:
        clip_chosen: id of a clip that shall be opened.
        bug_found: ``BugReport`` of an import that met a fault in the program.
    """

    clip_chosen = Signal(str)
    bug_found = Signal(object)

    def __init__(
        self,
        window: QWidget,
        look: Callable[[], Look],
        messages: MessageBar,
        imports: ImportService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._messages = messages
        self._imports = imports
        self._folder = ""
        self._said = False
        self.dialog: QFileDialog | None = None
        self.sheet: LinesSheet | None = None
        imports.progressed.connect(self._on_progress)
        imports.imported.connect(self._on_imported)
        imports.bug_found.connect(self.bug_found)
        messages.action_requested.connect(self._on_message_action)

    @Slot()
    def ask(self) -> None:
        """Ask which files to bring."""
        dialog = self._make_dialog(tr("Import sounds"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Sounds ({endings})", endings=_patterns()), tr("All files (*)")])
        dialog.open()

    @Slot()
    def ask_folder(self) -> None:
        """Ask which folder to bring, with all that is below it."""
        self._make_dialog(tr("Import a folder of sounds"), QFileDialog.FileMode.Directory).open()

    @Slot(object)
    def bring(self, paths: Sequence[Path]) -> None:
        """Bring files and folders."""
        self._imports.import_sounds(ImportWish(tuple(paths)))

    @Slot(object)
    def keep(self, paths: Sequence[Path]) -> None:
        """Have the library keep what is put into the form, once."""
        sounds = tuple(path for path in paths if not is_midi(path))
        if sounds:
            self._imports.import_sounds(ImportWish(sounds, keep_doubles=False))

    @Slot(object)
    def keep_recording(self, file: Path) -> None:
        """Have the library keep a recording that is put into the form, once."""
        self._imports.import_sounds(ImportWish((file,), ClipOrigin.RECORDED, keep_doubles=False))

    def _make_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        self.dialog = dialog = make_file_dialog(self._window, self._look(), title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._on_chosen)
        return dialog

    @Slot("QStringList")
    def _on_chosen(self, files: list[str]) -> None:
        self._folder = str(Path(files[0]).parent) if files else self._folder
        self.bring([Path(file) for file in files])

    @Slot(object)
    def _on_progress(self, progress: ImportProgress) -> None:
        if not progress.wish.keep_doubles:
            return
        message = Message(_progress_words(progress), action=CancelImport(), about=_IMPORT)
        if self._said:
            self._messages.change_message(message)
        else:
            self._messages.show_message(message)
        self._said = True

    @Slot(object)
    def _on_imported(self, end: SoundsImported) -> None:
        if end.wish.keep_doubles:
            self._said = False
            self._messages.remove(_IMPORT)
            self._messages.show_message(imported_message(end))

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        match action:
            case CancelImport():
                self._imports.cancel()
            case OpenClip(clip_id):
                self.clip_chosen.emit(clip_id)
            case ShowRefused(lines):
                sentence = tr("{count} file did not come in:", "{count} files did not come in:", len(lines))
                self.sheet = LinesSheet(tr("What did not come in"), sentence, lines, self._window)
                self.sheet.show()


def imported_message(end: SoundsImported) -> Message:
    """What came of an import, in one message: what is in, what was there before, what was refused and why."""
    count = len(end.clips)
    words = [
        tr("“{title}” is in the library.", title=clip_title(end.clips[0]))
        if count == 1
        else tr("{count} sounds are in the library.", count=count)
        if count
        else tr("Nothing was imported.")
    ]
    if end.cancelled:
        words.insert(0, tr("The import was cancelled."))
    advice = []
    if len(end.doubles) == 1:
        advice.append(tr("Its sound was there already, as “{title}”.", title=clip_title(end.doubles[0][1]))
                      if count == 1 else tr("One of them was there already, as “{title}”.",
                                            title=clip_title(end.doubles[0][1])))  # fmt: skip
    elif end.doubles:
        advice.append(tr("{count} of them was there already.", "{count} of them were there already.", len(end.doubles)))
    advice += _refusals(end.refused)
    tone = Tone.INFO if not end.refused else Tone.WARNING if count else Tone.ERROR
    action: MessageAction | None = OpenClip(end.clips[0].id) if count == 1 else None
    if len(end.refused) > 1:
        action = ShowRefused(tuple(_line(path, error) for path, error in end.refused))
    return Message(" ".join(words), " ".join(advice), tone, action, _IMPORT, passing=not end.refused)


def _refusals(refused: Sequence[tuple[Path, UserError]]) -> list[str]:
    if len(refused) == 1:
        return [_reason(*refused[0]), refused[0][1].advice]
    named = [_reason(path, error) for path, error in refused[:_NAMED]]
    if len(refused) > _NAMED:
        named.append(tr("And {count} more.", count=len(refused) - _NAMED))
    return [tr("{count} did not come in:", "{count} did not come in:", len(refused)), *named] if named else []


def _reason(path: Path, error: UserError) -> str:
    """Why a file did not come in, by its name alone: several paths would fill the window."""
    return error.message.replace(str(path), path.name)


def _line(path: Path, error: UserError) -> str:
    """The same with the whole path."""
    return error.message if str(path) in error.message else f"{path}: {error.message}"


def _progress_words(progress: ImportProgress) -> str:
    if not progress.total:
        return tr("Looking for sounds…")
    shown = {"name": one_line(progress.name, 60), "percent": round(100 * progress.share)}
    if progress.total == 1:
        return tr("Importing {name}: {percent} %", **shown)
    return tr("Importing {number} of {total}: {name}", number=progress.done + 1, total=progress.total, **shown)


def _patterns() -> str:
    return " ".join(f"*{suffix}" for suffix in SOUND_SUFFIXES)
