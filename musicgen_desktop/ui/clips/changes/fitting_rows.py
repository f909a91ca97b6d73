"""The clips that are brought to a tempo and key, one row for each: what becomes of it, and what does not."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.fitting import Fit, Fitting
from musicgen_desktop.domain.fitting_cells import is_reached, key_cell, tempo_cell
from musicgen_desktop.domain.fitting_texts import fitting_lines
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import wrapped_tip
from musicgen_desktop.ui.kit.texts import clip_title


class FittingColumn(IntEnum):
    """What stands in the row of a clip."""

    CLIP = 0
    TEMPO = 1
    KEY = 2


_MOST_ROWS = 6
_PART_OF_NEXT = 0.5
"""Of a row that is seen below the last whole one, where there are more: so one sees that the list goes on."""

_ROW, _AROUND_LETTERS = 30, 12
_WIDTHS = (0, 252, 196)
_ICON = 14


class FittingRows(QTreeWidget):
    """In the order of the clips, whatever becomes of them: no row moves while a tempo is typed.

    Attributes:
        clip_rows: one for each clip.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.clip_rows: list[QTreeWidgetItem] = []
        self.setObjectName("fittingRows")
        self.setAccessibleName(tr("What becomes of the clips"))
        self.setToolTip(tr("One row for each clip; the pointer on a row tells in full what becomes of the clip."))
        self.setColumnCount(len(_WIDTHS))
        self.setHeaderLabels([tr("Clip"), tr("Tempo"), tr("Key")])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the take stands at a title's end
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font(tabular=True))
        header = self.header()
        header.setFont(font(Size.HEAD))
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(FittingColumn.CLIP, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is seen of the focus is the current row."""
        super().focusInEvent(event)
        if self.clip_rows:
            self.setCurrentItem(self.currentItem() or self.clip_rows[0])

    def show_plan(self, plan: Sequence[tuple[Clip, Fitting]]) -> None:
        """Tell of each clip what is done; of the same clips in the same order every time."""
        while len(self.clip_rows) < len(plan):
            self.clip_rows.append(QTreeWidgetItem())
            self.addTopLevelItem(self.clip_rows[-1])
        for row, (clip, how) in zip(self.clip_rows, plan, strict=True):
            self._write(row, clip, how)

    def fit_height(self) -> None:
        """As high as its rows, up to a number of them. To be called again when letters have another size."""
        height, count = max(_ROW, self.fontMetrics().height() + _AROUND_LETTERS), len(self.clip_rows)
        for row in self.clip_rows:
            row.setSizeHint(FittingColumn.CLIP, QSize(0, height))
        rows = height * (count if count <= _MOST_ROWS else _MOST_ROWS + _PART_OF_NEXT)
        self.setFixedHeight(self.header().sizeHint().height() + round(rows) + 2 * self.frameWidth())

    def _write(self, row: QTreeWidgetItem, clip: Clip, how: Fitting) -> None:
        title, words = clip_title(clip), " ".join(fitting_lines(how)) or tr("Nothing is asked for.")
        row.setText(FittingColumn.CLIP, title)
        row.setForeground(FittingColumn.CLIP, self._look.colors.secondary if how.is_plain else self._look.colors.text)
        self._write_part(row, FittingColumn.TEMPO, tempo_cell(how), how.tempo)
        self._write_part(row, FittingColumn.KEY, key_cell(how), how.key)
        spoken = tr("“{title}”: {words}", title=title, words=words)
        row.setData(FittingColumn.CLIP, Qt.ItemDataRole.AccessibleTextRole, spoken)
        for column in FittingColumn:
            row.setToolTip(column, wrapped_tip(spoken))

    def _write_part(self, row: QTreeWidgetItem, column: FittingColumn, words: str, fit: Fit) -> None:
        look = self._look
        role = "text" if fit is Fit.BROUGHT else "tertiary" if is_reached(fit) else "warning"
        row.setText(column, words)
        row.setForeground(column, getattr(look.colors, role))
        row.setIcon(column, QIcon() if is_reached(fit) else look.icon("warning", "warning", _ICON))
