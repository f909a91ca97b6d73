"""The library checked, backed up and restored as the menu wishes it: asks where, and shows one sheet at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from musicgen_desktop.domain.finding_texts import check_text, finding_text
from musicgen_desktop.domain.findings import LibraryCheck
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.services.library.library_care import LibraryBackedUp, LibraryCare, LibraryUnpacked
from musicgen_desktop.ui.actions import Actions
from musicgen_desktop.ui.kit.file_dialog import make_file_dialog
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.library_care_sheet import LibraryCareSheet

_MOST_LINES = 1_000


class LibraryCareWishes(QObject):
    """Connects the menu with ``care``.

    Attributes:
        sheet: the one that was opened last; it deletes itself when it is closed.
        dialog: that asks for a file; likewise.
    """

    def __init__(self, window: QWidget, commands: Actions, look: Callable[[], Look], care: LibraryCare) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._care = care
        self._folder = ""
        self.sheet: LibraryCareSheet | None = None
        self.dialog: QFileDialog | None = None
        commands.check_library.triggered.connect(self._check)
        commands.back_up_library.triggered.connect(self._ask_target)
        commands.restore_library.triggered.connect(self._ask_archive)

    @Slot()
    def _check(self) -> None:
        self._open(tr("Check the library"), self._care.check)

    @Slot()
    def _ask_target(self) -> None:
        dialog = make_file_dialog(self._window, self._look(), tr("Back the library up into one file"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a backup that is there is added to
        dialog.setDefaultSuffix(LIBRARY_SUFFIX)
        dialog.selectFile(tr("My library") + LIBRARY_SUFFIX)
        self._ask(dialog, self.back_up)

    @Slot()
    def _ask_archive(self) -> None:
        dialog = make_file_dialog(self._window, self._look(), tr("Restore a library that was backed up"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, self.restore)

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

    def _ask(self, dialog: QFileDialog, on_file: Callable[[str], None]) -> None:
        dialog.setNameFilters([tr("Backups of a library ({suffixes})", suffixes=f"*{LIBRARY_SUFFIX} *.zip")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(on_file)
        self.dialog = dialog
        dialog.open()

    def _open(self, title: str, begin: Callable[[], None]) -> None:
        if self._care.is_busy:
            return  # its sheet is in front
        self.sheet = LibraryCareSheet(title, self._care, _in_words, self._window)
        self.sheet.open()
        begin()


def _in_words(result: object) -> tuple[str, tuple[str, ...]]:
    match result:
        case LibraryCheck():
            lines = tuple(finding_text(finding) for finding in result.findings[:_MOST_LINES])
            if lines:
                repair = tr(
                    "With the window closed, “musicgen-desktop library check --repair” mends what can be mended. What "
                    "is gone may be in a backup."
                )
                return check_text(result), (*lines, "", repair)
            return check_text(result), ()
        case LibraryBackedUp():
            return (
                tr("{archive} holds all {clips} clips. Added now: {size}.",
                   archive=result.archive, clips=result.clips, size=format_bytes(result.bytes_added)),
                (),
            )  # fmt: skip
        case LibraryUnpacked():
            return (
                tr("The backup is whole and lies ready, with {clips} clips. Start the program again: then it takes its "
                   "place, and what is there now is set aside in the folder “replaced”.", clips=result.clips),
                (),
            )  # fmt: skip
        case _:
            return "", ()
