"""The library cared for as the menu wishes it: asks where, and shows one sheet at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from musicgen_desktop.domain.finding_texts import check_text, finding_text
from musicgen_desktop.domain.findings import FindingKind, LibraryCheck
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.services.library.library_care import (
    LibraryBackedUp,
    LibraryCare,
    LibraryMended,
    LibraryMoved,
    LibraryUnpacked,
)
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.message import Message, Tone
from musicgen_desktop.ui.library_care_sheet import CareOutcome, LibraryCareSheet
from musicgen_desktop.ui.main_window import MainWindow

_MOST_LINES = 1_000

_PAST_MENDING = frozenset({FindingKind.REPLACED_SOUND, FindingKind.DATABASE})


class LibraryCareWishes(QObject):
    """Connects the menu with ``care``.

    Args:
        is_working: whether something is being made or brought that the library must be there for.

    Attributes:
        sheet: the one that was opened last; it deletes itself when it is closed.
        dialog: that asks for a file or folder; likewise.

    Signals:
        restart_requested: the program shall end and start again.
    """

    restart_requested = Signal()

    def __init__(self, window: MainWindow, care: LibraryCare, is_working: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._care = care
        self._is_working = is_working
        self._folder = ""
        self.sheet: LibraryCareSheet | None = None
        self.dialog: QFileDialog | None = None
        commands = window.commands
        commands.check_library.triggered.connect(self._check)
        commands.move_library.triggered.connect(self._ask_folder)
        commands.back_up_library.triggered.connect(self._ask_target)
        commands.restore_library.triggered.connect(self._ask_archive)

    @Slot()
    def _check(self) -> None:
        self._open(tr("Check the library"), self._care.check)

    @Slot()
    def _ask_target(self) -> None:
        dialog = self._make_dialog(tr("Back the library up into one file"), self.back_up)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a backup that is there is added to
        dialog.setDefaultSuffix(LIBRARY_SUFFIX)
        dialog.selectFile(tr("My library") + LIBRARY_SUFFIX)
        dialog.open()

    @Slot()
    def _ask_archive(self) -> None:
        dialog = self._make_dialog(tr("Restore a library that was backed up"), self.restore)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    @Slot()
    def _ask_folder(self) -> None:
        if self._is_working():
            text = tr("The library cannot be moved while something is made, saved or imported.")
            self._window.message_bar.show_message(
                Message(text, tr("Wait until it is done, or stop it."), Tone.WARNING, passing=True)
            )
            return
        dialog = self._make_dialog(tr("Where shall the library be?"), self.move)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.open()

    @Slot(str)
    def back_up(self, file: str) -> None:
        """Begin it, and show how far it is."""
        self._folder = str(Path(file).parent)
        self._open(tr("Backing the library up"), lambda: self._care.back_up(Path(file)))

    @Slot(str)
    def restore(self, file: str) -> None:
        """Begin it, and show how far it is."""
        self._folder = str(Path(file).parent)
        self._open(tr("Proving and unpacking the backup"), lambda: self._care.unpack(Path(file)))

    @Slot(str)
    def move(self, folder: str) -> None:
        """Begin it, and show how far it is. In a folder that has something in it the library gets one of its own."""
        target = Path(folder)
        if target.is_dir() and any(target.iterdir()):
            target /= tr("My library")
        self._open(tr("Moving the library to {folder}", folder=target), lambda: self._care.move(target))

    def _make_dialog(self, title: str, on_chosen: Callable[[str], None]) -> QFileDialog:
        self.dialog = dialog = make_file_dialog(self._window, self._window.library_panel.look, title, self._folder)
        dialog.setNameFilters([tr("Backups of a library ({suffixes})", suffixes=f"*{LIBRARY_SUFFIX} *.zip")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(on_chosen)
        return dialog

    def _open(self, title: str, begin: Callable[[], None]) -> None:
        if self._care.is_busy:
            return  # its sheet is in front
        self.sheet = LibraryCareSheet(title, self._care, _in_words, self._window)
        self.sheet.step_requested.connect(self._on_step)
        self.sheet.open()
        begin()

    @Slot(object)
    def _on_step(self, result: object) -> None:
        match result:
            case LibraryCheck() if self.sheet is not None:
                self.sheet.begin(tr("Mending the library"))
                self._care.mend(result)
            case LibraryUnpacked() | LibraryMoved():
                self.restart_requested.emit()


def _in_words(result: object) -> CareOutcome:
    match result:
        case LibraryCheck():
            can_mend = any(finding.kind not in _PAST_MENDING for finding in result.findings)
            tip = tr("Mend what can be mended. Nothing is ever deleted by it; what is gone may be in a backup.")
            return CareOutcome(check_text(result), _lines(result), tr("Mend") if can_mend else "", tip)
        case LibraryMended(check):
            return CareOutcome(check_text(check), _lines(check))
        case LibraryBackedUp():
            size = format_bytes(result.bytes_added)
            if not result.missing:
                return CareOutcome(
                    tr("{archive} holds the {count} clip. Added now: {size}.",
                       "{archive} holds all {count} clips. Added now: {size}.",
                       result.clips, archive=result.archive, size=size)
                )  # fmt: skip
            return CareOutcome(
                tr("{archive} holds what there is of the library; {count} sound file is missing there, and so in the "
                   "backup. Added now: {size}.",
                   "{archive} holds what there is of the library; {count} sound files are missing there, and so in the "
                   "backup. Added now: {size}.",
                   result.missing, archive=result.archive, size=size)
            )  # fmt: skip
        case LibraryUnpacked():
            return CareOutcome(
                tr("The backup is whole and lies ready, with {count} clip. When the program starts again it takes its "
                   "place, and what is there now is set aside in the folder “replaced”.",
                   "The backup is whole and lies ready, with {count} clips. When the program starts again it takes its "
                   "place, and what is there now is set aside in the folder “replaced”.", result.clips),
                (), *_restart(),
            )  # fmt: skip
        case LibraryMoved(folder, old):
            return CareOutcome(
                tr("The library is in {folder} now. The old one lies in {old}; remove it when you like. The program "
                   "starts again to use it there.", folder=folder, old=old),
                (), *_restart(), must=True,
            )  # fmt: skip
        case _:
            return CareOutcome("")


def _restart() -> tuple[str, str]:
    return tr("Start again"), tr("End the program and start it again.")


def _lines(check: LibraryCheck) -> tuple[str, ...]:
    return tuple(finding_text(finding) for finding in check.findings[:_MOST_LINES])
