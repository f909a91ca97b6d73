"""Library and queue behind two tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.queue.queue_panel import QueuePanel

LIBRARY_TAB = 0
QUEUE_TAB = 1


class BottomPanel(QFrame):
    """The tabs count what is behind them; the right end has the search or the queue's buttons."""

    def __init__(self, library: LibraryPanel, queue: QueuePanel, look: Look) -> None:
        super().__init__()
        self.setObjectName("bottomPanel")
        self.library = library
        self.queue = queue
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.setAccessibleName(tr("Library or queue"))
        self.tabs.setToolTip(tr("Show the finished clips or the jobs that are being made."))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.search = library.search.field
        self._count = 0
        self._pages = QStackedWidget()
        self._pages.addWidget(library)
        self._pages.addWidget(queue)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 16, 0)
        head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        head.addWidget(queue.buttons)
        head.addWidget(library.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self.show_tab)
        for rows in (library.model, queue.model):
            for signal in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
                signal.connect(self._show_counts)
        self._show_counts()
        self.show_tab(LIBRARY_TAB)
        self.setMinimumHeight(130)

    def show_tab(self, tab: int) -> None:
        """Bring ``LIBRARY_TAB`` or ``QUEUE_TAB`` to the front."""
        self.tabs.setCurrentIndex(tab)
        self._pages.setCurrentIndex(tab)
        self.library.search.setVisible(tab == LIBRARY_TAB)
        self.queue.buttons.setVisible(tab == QUEUE_TAB)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.library.apply_look(look)
        self.queue.apply_look(look)

    def set_count(self, clips: int) -> None:
        """How many clips there are, those that are not shown among them."""
        self._count = clips
        self._show_counts()

    @Slot()
    def _show_counts(self) -> None:
        shown, jobs = self.library.model.rowCount(), self.queue.model.rowCount()
        clips = max(shown, self._count)
        texts = (
            tr("Library {shown} of {count}", shown=shown, count=clips)
            if shown < clips
            else tr("Library {count}", count=clips)
            if clips
            else tr("Library"),
            tr("Queue {count}", count=jobs) if jobs else tr("Queue"),
        )
        for tab, text in enumerate(texts):
            if self.tabs.tabText(tab) != text:
                self.tabs.setTabText(tab, text)
