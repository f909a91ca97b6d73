"""The tree of a family: parents above, what has grown below, each branch read when it is unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.family.family_words import relation_words
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import wrapped_tip
from musicgen_desktop.ui.kit.texts import clip_title, format_length, prompt_title


class FamilyColumn(IntEnum):
    """What stands in the row of a clip."""

    TITLE = 0
    RELATION = 1
    LENGTH = 2
    CHILDREN = 3


_CLIP = Qt.ItemDataRole.UserRole
_WIDTHS = (0, 156, 60, 100)
_INDENT = 22


class FamilyTree(QTreeWidget):
    """One row for a clip. Takes of one request stand side by side.

    Signals:
        clip_chosen: id of the clip that was clicked, or on which Enter was pressed.
        branch_wanted: id of a clip whose children are not known yet, and shall be shown.
    """

    clip_chosen = Signal(str)
    branch_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open_id = ""
        self._read: set[str] = set()
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.setObjectName("familyTree")
        self.setColumnCount(len(_WIDTHS))
        self.setIconSize(QSize(12, 12))
        self.setHeaderLabels([tr("Clip"), tr("How it came"), tr("Length"), tr("Grown from it")])
        self.setAccessibleName(tr("Family tree"))
        self.setToolTip(tr("A click opens a clip; the arrow keys walk through the tree, Enter opens."))
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setFont(font(Size.HEAD))
        header.setStretchLastSection(False)
        head = self.headerItem()
        for column in (FamilyColumn.LENGTH, FamilyColumn.CHILDREN):
            head.setTextAlignment(column, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        header.setSectionResizeMode(FamilyColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, width)
        self.itemClicked.connect(self._on_chosen)
        self.itemExpanded.connect(self._on_expanded)

    @property
    def ids(self) -> frozenset[str]:
        """Of the clips that are shown."""
        return frozenset(self._rows)

    def begin(self, family: Family) -> None:
        """Show a family from its root down to the clip and what has grown from it."""
        self.clear()
        self._rows.clear()
        self._read.clear()
        above: QTreeWidgetItem | None = None
        for clip in reversed(family.ancestors):
            above = self._put(above, above.childCount() if above is not None else self.topLevelItemCount(), clip)
            above.setExpanded(True)
        for clip in family.takes if above is None else (family.clip,):
            self._put(above, above.childCount() if above is not None else self.topLevelItemCount(), clip)
        self.add(family)
        row = self._rows[family.clip.id]
        row.setExpanded(True)
        self.setCurrentItem(row)
        for clip in family.ancestors:
            self.branch_wanted.emit(clip.id)

    def add(self, family: Family) -> None:
        """Show what has grown from a clip that is shown, and its takes where it stands at the top."""
        row = self._rows.get(family.clip.id)
        if row is None:
            return
        self._read.add(family.clip.id)
        self._write(row, family.clip)
        if row.parent() is None:
            self._fill(None, [(take, 0) for take in family.takes])
        self._fill(row, family.children)
        _write_count(row, len(family.children))

    def change(self, clip: Clip) -> None:
        """A clip has another title."""
        row = self._rows.get(clip.id)
        if row is not None:
            self._write(row, clip)

    def show_open(self, clip_id: str) -> bool:
        """Mark the clip that is on the stage; whether it is one of the family."""
        previous, self._open_id = self._open_id, clip_id
        for changed in (previous, clip_id):
            if changed in self._rows:
                self._write(self._rows[changed], self._rows[changed].data(FamilyColumn.TITLE, _CLIP))
        return clip_id in self._rows

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        for row in self._rows.values():
            self._write(row, row.data(FamilyColumn.TITLE, _CLIP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row's clip."""
        row = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._on_chosen(row)
        else:
            super().keyPressEvent(event)

    def _fill(self, above: QTreeWidgetItem | None, clips: Sequence[tuple[Clip, int]]) -> None:
        """The rows below one, or at the top, in their order; those that are there stay."""
        for place, (clip, grown) in enumerate(clips):
            row = self._rows.get(clip.id)
            if row is None:
                row = self._put(above, place, clip)
            if grown and clip.id not in self._read:
                _write_count(row, grown)
                row.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        known = {clip.id for clip, _ in clips}
        for row in [row for row in self._below(above) if row.data(FamilyColumn.TITLE, _CLIP).id not in known]:
            if above is not None:
                above.removeChild(row)
                self._forget(row)

    def _put(self, above: QTreeWidgetItem | None, place: int, clip: Clip) -> QTreeWidgetItem:
        row = QTreeWidgetItem()
        if above is None:
            self.insertTopLevelItem(place, row)
        else:
            above.insertChild(place, row)
        self._rows[clip.id] = row
        self._write(row, clip)
        return row

    def _forget(self, row: QTreeWidgetItem) -> None:
        self._rows.pop(row.data(FamilyColumn.TITLE, _CLIP).id, None)
        for below in self._below(row):
            self._forget(below)

    def _below(self, above: QTreeWidgetItem | None) -> Iterator[QTreeWidgetItem]:
        root = above if above is not None else self.invisibleRootItem()
        return iter([row for place in range(root.childCount()) if (row := root.child(place)) is not None])

    def _write(self, row: QTreeWidgetItem, clip: Clip) -> None:
        colors, is_open = self._look.colors, clip.id == self._open_id
        relation = relation_words(clip, row.parent() is not None)
        row.setData(FamilyColumn.TITLE, _CLIP, clip)
        row.setText(FamilyColumn.TITLE, clip_title(clip))
        row.setText(FamilyColumn.RELATION, relation)
        row.setText(FamilyColumn.LENGTH, format_length(clip.duration))
        row.setForeground(
            FamilyColumn.TITLE, colors.accent if is_open else colors.tertiary if clip.missing else colors.text
        )
        for column in (FamilyColumn.RELATION, FamilyColumn.LENGTH, FamilyColumn.CHILDREN):
            row.setForeground(column, colors.secondary)
        row.setIcon(FamilyColumn.TITLE, self._look.icon("play", "accent", 12) if is_open else QIcon())
        for column in (FamilyColumn.LENGTH, FamilyColumn.CHILDREN):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        tip = prompt_title(clip.prompt) if clip.prompt else relation
        row.setToolTip(FamilyColumn.TITLE, wrapped_tip(tip))
        row.setToolTip(FamilyColumn.RELATION, wrapped_tip(relation))
        spoken = (clip_title(clip), relation, tr("on the stage") if is_open else "")
        row.setData(FamilyColumn.TITLE, Qt.ItemDataRole.AccessibleTextRole, ", ".join(word for word in spoken if word))

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, row: QTreeWidgetItem) -> None:
        self.clip_chosen.emit(row.data(FamilyColumn.TITLE, _CLIP).id)

    @Slot(QTreeWidgetItem)
    def _on_expanded(self, row: QTreeWidgetItem) -> None:
        clip_id = row.data(FamilyColumn.TITLE, _CLIP).id
        if clip_id not in self._read:
            self.branch_wanted.emit(clip_id)


def _write_count(row: QTreeWidgetItem, grown: int) -> None:
    """How many clips have grown from one."""
    row.setText(FamilyColumn.CHILDREN, str(grown) if grown else "")
