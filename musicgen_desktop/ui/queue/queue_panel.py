"""The list of jobs, with what can be done about the current one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
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
        failed = row.state in (JobState.FAILED, JobState.INTERRUPTED)
        running = row.state is JobState.RUNNING
        colors = (c.text, c.tertiary, c.warning if failed else c.text if running else c.secondary)
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
    """Emits wishes about the current row, or about the first one when none is current."""

    stop_requested = Signal()
    cancel_requested = Signal(str)
    move_requested = Signal(str, int)
    rerun_requested = Signal(str)
    dismissal_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, model: QueueItemModel, look: Look) -> None:
        super().__init__()
        self.model = model
        self._delegate = QueueDelegate(look, self)
        self.list = QListView()
        self.list.setModel(model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setFont(font(Size.BODY))
        self.list.setAccessibleName(tr("Queue"))
        self.list.setToolTip(tr("Jobs in the order in which they are made."))
        self._empty = make_label(
            tr("Nothing is waiting. Generate as often as you like: each press lines up here."), "tertiary", Size.BODY
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
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
        self.list.selectionModel().currentChanged.connect(self._show_buttons)
        self.apply_look(look)
        self._on_rows()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._delegate.apply_look(look)
        self.up.setIcon(look.icon("up"))
        self.down.setIcon(look.icon("down"))
        self.list.viewport().update()

    def _make_buttons(self) -> QWidget:
        """The row of buttons that stands beside the tabs."""
        self.up = make_button("", tr("Make this one earlier."), "icon", tr("Earlier"))
        self.down = make_button("", tr("Make this one later."), "icon", tr("Later"))
        self.stop = make_button(tr("Stop, keep"), tr("Stop this job now and keep the sound that exists."))
        self.cancel = make_button(tr("Cancel"), tr("Drop this job and the sound it has made."))
        self.rerun = make_button(tr("Run again"), tr("Put this job back into the queue."))
        self.dismiss = make_button(tr("Dismiss"), tr("Take this line away. Its prompt stays in the history."))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.up, self.down, self.stop, self.cancel, self.rerun, self.dismiss):
            row.addWidget(button)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.stop.clicked.connect(self.stop_requested)
        self.cancel.clicked.connect(self._on_cancel)
        self.rerun.clicked.connect(self._on_rerun)
        self.dismiss.clicked.connect(self._on_dismiss)
        return box

    @property
    def current(self) -> QueueRow | None:
        """The row that the buttons are about."""
        rows = self.model.rows
        if not rows:
            return None
        index = self.list.currentIndex().row()
        return rows[index if 0 <= index < len(rows) else 0]

    def _on_rows(self) -> None:
        rows = self.model.rows
        self._pages.setCurrentIndex(0 if rows else 1)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self._show_buttons()

    def _show_buttons(self) -> None:
        current = self.current
        state = current.state if current is not None else None
        waiting = [row.job_id for row in self.model.rows if row.state is JobState.QUEUED]
        place = waiting.index(current.job_id) if current is not None and current.job_id in waiting else -1
        ended = state in (JobState.FAILED, JobState.INTERRUPTED)
        shown: tuple[tuple[QPushButton, bool], ...] = (
            (self.up, place > 0),
            (self.down, 0 <= place < len(waiting) - 1),
            (self.stop, state is JobState.RUNNING),
            (self.cancel, state in (JobState.RUNNING, JobState.QUEUED)),
            (self.rerun, ended),
            (self.dismiss, ended),
        )
        for button, visible in shown:
            button.setVisible(visible)

    def _move(self, by: int) -> None:
        current = self.current
        waiting = [row.job_id for row in self.model.rows if row.state is JobState.QUEUED]
        if current is not None and current.job_id in waiting:
            self.move_requested.emit(current.job_id, waiting.index(current.job_id) + by)
            row = self.model.row_of(current.job_id)
            self.list.setCurrentIndex(self.model.index(row))

    def _on_activated(self, index: QModelIndex) -> None:
        self.show_requested.emit(index.data(RowRole.ROW).job_id)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_cancel(self) -> None:
        if self.current is not None:
            self.cancel_requested.emit(self.current.job_id)

    def _on_rerun(self) -> None:
        if self.current is not None:
            self.rerun_requested.emit(self.current.job_id)

    def _on_dismiss(self) -> None:
        if self.current is not None:
            self.dismissal_requested.emit(self.current.job_id)
