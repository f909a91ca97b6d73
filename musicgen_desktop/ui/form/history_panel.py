"""The left panel: prompts used before; one press puts a prompt and all its parameters back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from musicgen_desktop.domain.clip import PromptEntry
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.history_item_model import HistoryItemModel, HistoryRole
from musicgen_desktop.ui.kit.age_ticker import AgeTicker
from musicgen_desktop.ui.kit.controls import make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.rows_list import RowsList
from musicgen_desktop.ui.kit.search_field import SearchField
from musicgen_desktop.ui.kit.word_filter import WordFilter

PANEL_WIDTH = 248
_SIDE = 16
_TOP = 9
_BAR = 14
"""Room for the scroll bar."""

_LINES = 2
_LINE_HEIGHT = 18
_FACTS_HEIGHT = 17
_Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(LookDelegate):
    """At most two lines of prompt and a line of facts; the chosen entry has an accent edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One or two lines high."""
        width = self._line_width(option)
        lines = len(self._lines(str(index.data()), width, Qt.LayoutDirection.LeftToRight))
        return QSize(width, 2 * _TOP + lines * _LINE_HEIGHT + _FACTS_HEIGHT)

    def _line_width(self, option: QStyleOptionViewItem) -> int:
        """The panel's, whatever it lies in: rows are as high as their text at that width."""
        view = option.widget  # type: ignore[attr-defined]
        return max(PANEL_WIDTH, view.width() if view is not None else 0) - 2 * _SIDE - _BAR

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One entry."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        c = self._look.colors
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, c.selected_row)
            self._paint_edge(painter, option)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, c.raised)
        painter.setPen(c.text)
        y = rect.top() + _TOP
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        painter.setFont(_prompt_font())
        area = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        prompt = str(index.data())
        for line in self._lines(prompt, self._line_width(option), direction):
            self._write(painter, option, QRectF(area.left(), y, area.width(), _LINE_HEIGHT), line, side_of=prompt)
            y += _LINE_HEIGHT
        painter.setFont(font(Size.HEAD, tabular=True))
        painter.setPen(c.tertiary)
        facts = area
        if index.data(HistoryRole.ENTRY).pinned:
            scale = painter.device().devicePixelRatioF()
            x = area.right() - 11 if mirrored else area.left()
            painter.drawPixmap(QPointF(x, y + 3), self._look.icons.pixmap("pinned", c.tertiary, 11, scale))
            facts = area.adjusted(0, 0, -15, 0) if mirrored else area.adjusted(15, 0, 0, 0)
        place = QRectF(facts.left(), y, facts.width(), _FACTS_HEIGHT)
        self._write(painter, option, place, index.data(HistoryRole.FACTS))

    def _lines(self, prompt: str, width: int, direction: Qt.LayoutDirection) -> list[str]:
        layout = QTextLayout(prompt, _prompt_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction)
        layout.setTextOption(option)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) <= _LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        if len(starts) <= 1:
            return [prompt]
        # The second line takes all that is left and ends in … where it is cut.
        rest = prompt[starts[1] :].strip()
        last = QFontMetrics(_prompt_font()).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [prompt[: starts[1]].strip(), last]


def _prompt_font() -> QFont:
    return font(Size.BODY, QFont.Weight.Medium)


class HistoryPanel(QFrame):
    """Emits wishes; rows come from its model.

    Attributes:
        head: its first row, in which there is room at the end.
    """

    entry_requested = Signal(object)
    pin_requested = Signal(int, bool)
    removal_requested = Signal(int)

    def __init__(self, model: HistoryItemModel, look: Look) -> None:
        super().__init__()
        self.setObjectName("historyPanel")
        self.search = SearchField(tr("Search prompts"), tr("Show only prompts that hold all these words."), look)
        self._filter = WordFilter(model, HistoryRole.SEARCH, self)
        self._delegate = HistoryDelegate(look, self)
        self.list = RowsList()
        self.list.setUniformItemSizes(False)
        self.list.setModel(self._filter)
        self.list.setItemDelegate(self._delegate)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName(tr("Prompt history"))
        self.list.setToolTip(tr("Press an entry to put its prompt and all its parameters back into the form."))
        self._empty = make_label("", "tertiary", Size.CHIP)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._empty.setContentsMargins(16, 8, 16, 8)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(12, 0, 8, 0)
        self.head.setSpacing(6)
        self.head.addWidget(self.search)
        column.addLayout(self.head)
        column.addWidget(self._pages, 1)
        self.search.textChanged.connect(self._on_search)
        AgeTicker(self.list)
        self.list.clicked.connect(self._on_entry)
        self.list.activated.connect(self._on_entry)
        self.list.removal_requested.connect(self._on_removal)
        self.list.customContextMenuRequested.connect(self._on_menu)
        for signal in (self._filter.modelReset, self._filter.rowsInserted, self._filter.rowsRemoved):
            signal.connect(self._show_page)
        self._opening = False
        self._show_page()

    def set_opening(self, opening: bool) -> None:
        """Whether the prompts are still being read."""
        self._opening = opening
        self._show_page()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._delegate.apply_look(look)
        self.search.apply_look(look)
        self.list.viewport().update()

    def _on_search(self, text: str) -> None:
        self._filter.set_search(text)
        self._show_page()

    def _show_page(self) -> None:
        if self._filter.rowCount():
            self._pages.setCurrentIndex(0)
            return
        searching = bool(self.search.text().strip())
        self._empty.setText(
            tr("No prompt holds these words.")
            if searching
            else ""
            if self._opening
            else tr("Prompts you use are kept here, with all their parameters. Press one to use it again.")
        )
        self._pages.setCurrentIndex(1)

    def _on_entry(self, index: QModelIndex) -> None:
        self.entry_requested.emit(index.data(HistoryRole.ENTRY))

    def _on_removal(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.removal_requested.emit(index.data(HistoryRole.ENTRY).id)

    def _on_menu(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        if index.isValid():
            self.make_menu(index.data(HistoryRole.ENTRY)).popup(self.list.viewport().mapToGlobal(where))

    def make_menu(self, entry: PromptEntry) -> QMenu:
        """What can be done with ``entry``."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        use = menu.addAction(tr("Use this prompt"))
        use.triggered.connect(lambda: self.entry_requested.emit(entry))
        pin = menu.addAction(tr("Unpin") if entry.pinned else tr("Pin to the top"))
        pin.triggered.connect(lambda: self.pin_requested.emit(entry.id, not entry.pinned))
        remove = menu.addAction(tr("Remove from the history"))
        remove.triggered.connect(lambda: self.removal_requested.emit(entry.id))
        return menu
