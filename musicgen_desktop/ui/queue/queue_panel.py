"""The list of jobs, with what can be done about the current one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.queue.queue_item_model import QueueItemModel, QueueRow
from musicgen_desktop.ui.queue.queue_list import QueueList

_ROW_HEIGHT = 36
_STATUS_WIDTH = 240
_FACTS_WIDTH = 130
_SIDE = 16
_Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(LookDelegate):
    """Prompt, facts, status, and a thin bar for the job that runs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(300, _ROW_HEIGHT)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One job."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        row: QueueRow = index.data(RowRole.ROW)
        c = self._look.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        widths = (inner.width() - _FACTS_WIDTH - _STATUS_WIDTH, _FACTS_WIDTH, _STATUS_WIDTH)
        running = row.state is JobState.RUNNING
        colors = (c.text, c.tertiary, c.warning if row.ended else c.text if running else c.secondary)
        x = inner.left()
        for width, color, text in zip(widths, colors, (row.prompt, row.facts, row.status), strict=True):
            left = inner.left() + inner.right() - x - width if mirrored else x
            area = QRectF(left, rect.top(), width - 12, rect.height())
            painter.setFont(font(tabular=text is not row.prompt))
            painter.setPen(color)
            self._write(painter, option, area, text, side_of=text if text is row.prompt else "")
            x += width
        if row.progress is not None:
            bar = QRectF(inner.left(), rect.bottom() - 3, inner.width(), 2)
            painter.fillRect(bar, c.line)
            done = bar.width() * row.progress
            painter.fillRect(QRectF(bar.right() - done if mirrored else bar.left(), bar.top(), done, 2), c.secondary)
        self._paint_focus(painter, option)


class QueuePanel(QWidget):
    """Emits wishes about the current row, or about the first one when none is current.

    Signals:
        stop_requested: the running job shall end, its sound be kept.
        wait_requested: the running job shall wait midway, or go on.
        discard_requested: id of a job to drop.
        move_requested: id of a waiting job, and its new place among those that wait.
        edit_requested: id of a waiting job whose prompt and parameters shall be changed.
        duplicate_requested: id of a job that shall be asked for once more, with another seed.
        pause_toggled: no further job shall begin, or the queue shall go on.
        rerun_requested, dismissal_requested: id of a job that failed or was interrupted.
        show_requested: id of a job to hear.
    """

    stop_requested = Signal()
    wait_requested = Signal()
    discard_requested = Signal(str)
    move_requested = Signal(str, int)
    edit_requested = Signal(str)
    duplicate_requested = Signal(str)
    pause_toggled = Signal(bool)
    rerun_requested = Signal(str)
    dismissal_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, model: QueueItemModel, look: Look) -> None:
        super().__init__()
        self.model = model
        self._was = ("", 0)
        self._delegate = QueueDelegate(look, self)
        self.list = QueueList()
        self.list.setModel(model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFont(font(Size.BODY))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName(tr("Queue"))
        self.list.setToolTip(
            tr(
                "Jobs in the order in which they are made. Drag one, or press Alt+Up or Alt+Down, to move it; Enter "
                "hears one that runs and changes one that waits, Del takes it out, Ctrl+D makes another one of it."
            )
        )
        self._empty = make_label(
            tr("Nothing is waiting. Generate as often as you like: each press lines up here."), "tertiary", Size.BODY
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.buttons = self._make_buttons()
        model.modelReset.connect(self._on_rows)
        model.dataChanged.connect(self._show_buttons)
        self.list.activated.connect(self._on_activated)
        self.list.removal_requested.connect(self._on_remove)
        self.list.step_requested.connect(self._move)
        self.list.duplicate_requested.connect(self._on_duplicate)
        model.move_requested.connect(self.move_requested)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.apply_look(look)
        self._on_rows()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._delegate.apply_look(look)
        self.up.setIcon(look.icon("up"))
        self.down.setIcon(look.icon("down"))
        self.list.viewport().update()

    @property
    def current(self) -> QueueRow | None:
        """The row that the buttons are about."""
        rows = self.model.rows
        if not rows:
            return None
        index = self.list.currentIndex().row()
        return rows[index if 0 <= index < len(rows) else 0]

    def set_paused(self, paused: bool) -> None:
        """Whether further jobs begin."""
        self.pause.setChecked(paused)
        words = tr("Go on") if paused else tr("Pause")
        self.pause.setText(words)
        self.pause.setAccessibleName(tr("Go on with the queue") if paused else tr("Pause the queue"))
        self.pause.setToolTip(
            tr("Begin the next job.") if paused else tr("Begin no further job; the one that runs is made to its end.")
        )
        self._show_buttons()

    def make_menu(self, row: QueueRow) -> QMenu:
        """What can be done with ``row``."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        match row.state:
            case JobState.RUNNING:
                menu.addAction(tr("Hear it"), self._on_show)
                menu.addAction(_wait_words(row), self.wait_requested.emit)
                menu.addAction(tr("Stop and keep"), self.stop_requested.emit)
                menu.addAction(tr("Duplicate"), self._on_duplicate)
                menu.addSeparator()
                menu.addAction(tr("Discard"), self._on_remove)
            case JobState.QUEUED:
                menu.addAction(tr("Change…"), self._on_edit)
                menu.addAction(tr("Duplicate"), self._on_duplicate)
                menu.addSeparator()
                place, last = self.model.place_of(row.job_id)
                for text, target in ((tr("Make it next"), 0), (tr("Earlier"), place - 1), (tr("Later"), place + 1)):
                    action = menu.addAction(text, partial(self.move_requested.emit, row.job_id, target))
                    action.setEnabled(place > 0 if target < place else place < last)
                menu.addSeparator()
                menu.addAction(tr("Take out of the queue"), self._on_remove)
            case _:
                menu.addAction(tr("Run again"), self._on_rerun)
                menu.addSeparator()
                menu.addAction(tr("Dismiss"), self._on_remove)
        return menu

    def _make_buttons(self) -> QWidget:
        """The row of buttons that stands beside the tabs."""
        self.up = make_button("", tr("Make this one earlier."), "icon", tr("Earlier"))
        self.down = make_button("", tr("Make this one later."), "icon", tr("Later"))
        self.edit = make_button(
            tr("Change…"), tr("Change prompt and parameters of this job; it keeps its place in the queue (Enter).")
        )
        self.duplicate = make_button(
            tr("Duplicate"), tr("Ask for this once more, with another seed: other takes of the same idea (Ctrl+D).")
        )
        self.pause = make_button("", "")
        self.pause.setCheckable(True)
        self.wait = make_button("", tr("Let this job wait midway, or go on: the music is the same (Ctrl+Shift+J)."))
        self.stop = make_button(tr("Stop, keep"), tr("Stop this job now and keep the sound that exists."))
        self.remove = make_button(tr("Take out"), tr("Take this job out of the queue (Del)."))
        self.rerun = make_button(tr("Run again"), tr("Put this job back into the queue."))
        self.dismiss = make_button(tr("Dismiss"), tr("Take this line away (Del). Its prompt stays in the history."))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.up, self.down, self.edit, self.duplicate, self.wait, self.stop, self.remove, self.rerun,
                       self.dismiss, self.pause):  # fmt: skip
            row.addWidget(button)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.edit.clicked.connect(self._on_edit)
        self.duplicate.clicked.connect(self._on_duplicate)
        self.pause.clicked.connect(self.pause_toggled)
        self.set_paused(False)
        self.wait.clicked.connect(self.wait_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.remove.clicked.connect(self._on_remove)
        self.rerun.clicked.connect(self._on_rerun)
        self.dismiss.clicked.connect(self._on_remove)
        return box

    def _on_rows(self) -> None:
        """Stay on the same job, or where it was: one Delete after another works down the list."""
        rows = self.model.rows
        self._pages.setCurrentIndex(0 if rows else 1)
        if rows:
            job_id, place = self._was
            row = self.model.row_of(job_id)
            self.list.setCurrentIndex(self.model.index(row if row >= 0 else min(place, len(rows) - 1)))
        self._show_buttons()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self._was = (index.data(RowRole.ROW).job_id, index.row())
        self._show_buttons()

    def _show_buttons(self) -> None:
        current = self.current
        state = current.state if current is not None else None
        place, last = self.model.place_of(current.job_id) if current is not None else (-1, -1)
        ended = current is not None and current.ended
        shown: tuple[tuple[QPushButton, bool], ...] = (
            (self.up, place > 0),
            (self.down, 0 <= place < last),
            (self.edit, state is JobState.QUEUED),
            (self.duplicate, state in (JobState.QUEUED, JobState.RUNNING)),
            (self.pause, self.pause.isChecked() or any(not row.ended for row in self.model.rows)),
            (self.wait, state is JobState.RUNNING),
            (self.stop, state is JobState.RUNNING),
            (self.remove, state is JobState.QUEUED),
            (self.rerun, ended),
            (self.dismiss, ended),
        )
        if current is not None:
            self.wait.setText(_wait_words(current))
        for button, visible in shown:
            button.setVisible(visible)

    def _move(self, by: int) -> None:
        current = self.current
        place, last = (-1, -1) if current is None else self.model.place_of(current.job_id)
        if current is not None and place >= 0 and 0 <= place + by <= last:
            self.move_requested.emit(current.job_id, place + by)

    def _on_activated(self, _index: QModelIndex) -> None:
        """Do what is most likely meant: hear a job, change one that waits, run one again."""
        match self.current.state if self.current is not None else None:
            case JobState.QUEUED:
                self._on_edit()
            case JobState.RUNNING:
                self._on_show()
            case _:
                self._on_rerun()

    def _on_menu(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        if index.isValid():
            self.make_menu(index.data(RowRole.ROW)).popup(self.list.viewport().mapToGlobal(where))

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_edit(self) -> None:
        if self.current is not None:
            self.edit_requested.emit(self.current.job_id)

    def _on_duplicate(self) -> None:
        current = self.current
        if current is not None and not current.ended:
            self.duplicate_requested.emit(current.job_id)

    def _on_show(self) -> None:
        if self.current is not None:
            self.show_requested.emit(self.current.job_id)

    def _on_remove(self) -> None:
        """Drop a job, or a line about one that ended badly."""
        current = self.current
        if current is not None and not current.ended:
            self.discard_requested.emit(current.job_id)
        elif current is not None:
            self.dismissal_requested.emit(current.job_id)

    def _on_rerun(self) -> None:
        if self.current is not None:
            self.rerun_requested.emit(self.current.job_id)


def _wait_words(row: QueueRow) -> str:
    return tr("Go on with this job") if row.waits_midway else tr("Pause this job")
