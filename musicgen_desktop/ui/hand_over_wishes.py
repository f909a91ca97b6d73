"""Clips for other programs: dragged out of the window, or put on the clipboard, as files that stay where they are.

With Alt held down what is played in them is dragged, as MIDI. That takes seconds to be heard: who lets go before it is
there is told when it is, and drags it once more at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.export_format import MIDI_FILE, ExportFormat
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.sound_values import HandedOver, NotHandedOver, Piece
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.kit.drag_picture import drag_picture
from musicgen_desktop.ui.kit.drag_source import DragSource
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter
from musicgen_desktop.ui.stage.take_card import TakeCard

Pieces = tuple[Piece, ...]
_COPY = "copied clips"
_BESIDE = QPoint(-12, -8)
"""Where the pointer is in what is seen of a drag: before its upper corner, so that nothing below is hidden."""


class HandOverWishes(QObject):
    """Has the files made, and hands them over once they are there. One wish at a time: the newest.

    Args:
        form: tells what kind of files they shall be.
    """

    def __init__(
        self,
        window: MainWindow,
        shown: StagePresenter,
        clips: LibraryPresenter,
        form: Callable[[], ExportFormat],
        messages: MessageBar,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        panel, stage = window.library_panel, window.stage
        self._panel = panel
        self._form = form
        self._shown = shown
        self._clips = clips
        self._messages = messages
        self._library = library
        self._wish: Pieces = ()
        self._wished = form()
        self._ready: HandedOver | None = None
        self._kept: HandedOver | None = None
        self._to_clipboard = False
        self._source = DragSource(self)
        self._source.held.connect(self._on_held)
        self._source.pulled.connect(self._on_pulled)
        for view in (panel.table, panel.grid):
            self._source.watch(view.viewport(), self._rows_at)
        self._source.watch(stage.head.title, self._shown_clip)
        self._source.watch(stage.transport.loop_badge, self._shown_region)
        stage.takes.card_added.connect(self._on_card)
        library.handed_over.connect(self._on_files)
        library.not_handed_over.connect(self._on_no_files)

    @Slot()
    def copy(self) -> None:
        """Put the clips that commands are about on the clipboard, as files."""
        pieces = tuple(Piece(clip_id) for clip_id in self._clips.targets)
        if pieces:
            self._wish, self._wished, self._to_clipboard = pieces, self._form(), True
            self._library.hand_over(pieces, self._wished)

    @Slot(object)
    def _on_held(self, pieces: Pieces) -> None:
        """What may be pulled in a moment is made now, so that the drag need not wait for it."""
        self._ready, self._wished = None, MIDI_FILE if self._source.with_alt else self._form()
        kept = self._kept
        if kept is not None and (kept.pieces, kept.form) == (pieces, self._wished):
            self._ready = kept
        else:
            self._library.hand_over(pieces, self._wished)

    @Slot(object)
    def _on_pulled(self, pieces: Pieces) -> None:
        self._wish, self._to_clipboard = pieces, False
        if self._ready is not None and self._ready.pieces == pieces:
            self._on_files(self._ready)

    @Slot(object)
    def _on_files(self, ready: HandedOver) -> None:
        if ready.form != self._wished:
            return  # an older wish
        if ready.pieces != self._wish:
            self._ready = ready
            return
        self._wish, self._ready = (), None
        if self._to_clipboard:
            QApplication.clipboard().setMimeData(_mime_data(ready.files))
            self._messages.show_message(Message(_copied_words(len(ready.files)), about=_COPY, passing=True))
        elif not QApplication.mouseButtons() & Qt.MouseButton.LeftButton:  # let go before it was there
            if self._wished.kind != "sound":
                self._kept = ready
                self._messages.show_message(Message(_ready_words(ready.files), about=_COPY, passing=True))
        else:
            drag = QDrag(self._window)
            drag.setMimeData(_mime_data(ready.files))
            count = len(ready.files)
            words = ready.files[0].name if count == 1 else tr("{count} clips", count=count)
            drag.setPixmap(drag_picture(words, self._panel.look, self._window.devicePixelRatioF()))
            drag.setHotSpot(_BESIDE)
            drag.exec(Qt.DropAction.CopyAction)

    @Slot(object)
    def _on_no_files(self, end: NotHandedOver) -> None:
        if end.pieces == self._wish and isinstance(end.error, UserError):
            self._wish = ()
            self._clips.on_problem(end.error)

    def _rows_at(self, place: QPoint) -> Pieces | None:
        return tuple(Piece(clip_id) for clip_id in self._panel.ids_at(place)) or None

    def _shown_clip(self, _place: QPoint) -> Pieces | None:
        return (Piece(self._shown.clip_id),) if self._shown.clip_id else None

    def _shown_region(self, _place: QPoint) -> Pieces | None:
        clip_id, region = self._shown.clip_id, self._shown.region
        return (Piece(clip_id, region),) if clip_id and region is not None else None

    @Slot(object)
    def _on_card(self, card: TakeCard) -> None:
        self._source.watch(card, partial(_take_of, card))


def _take_of(card: TakeCard, _place: QPoint) -> Pieces | None:
    return (Piece(card.take.clip_id),) if card.take.clip_id else None


def _mime_data(files: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def _ready_words(files: Sequence[Path]) -> str:
    return tr("{file} is written: drag it out once more.", "{count} clips are written: drag them out once more.",
              len(files), file=files[0].name)  # fmt: skip


def _copied_words(count: int) -> str:
    return tr("Copied as a sound file.", "{count} clips copied as sound files.", count)
