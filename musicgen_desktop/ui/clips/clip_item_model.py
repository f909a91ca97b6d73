"""The library's clips as rows, with a proxy that sorts and searches by real values."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import clip_title, format_length, format_seed, format_when, one_line, prompt_title
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.kit.word_filter import WordFilter
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TOOLTIP_LIMIT = 2000


class ClipColumn(IntEnum):
    """Columns in the order of the table."""

    WAVEFORM = 0
    TITLE = 1
    PROMPT = 2
    LENGTH = 3
    CREATED = 4
    CHECKPOINT = 5
    SEED = 6


class ClipRole(IntEnum):
    """What a row gives besides its text."""

    CLIP = Qt.ItemDataRole.UserRole + 1
    WAVEFORM = Qt.ItemDataRole.UserRole + 2
    SEARCH = Qt.ItemDataRole.UserRole + 3
    OPEN = Qt.ItemDataRole.UserRole + 4


class ClipItemModel(QAbstractTableModel):
    """Knows rows and nothing of files; wishes go out as signals.

    Signals:
        rename_requested: clip id and new title; the row changes when the library says so.
        waveform_wanted: id of a clip whose outline is needed and not known, once for each clip.
    """

    rename_requested = Signal(str, str)
    waveform_wanted = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._clips: list[Clip] = []
        self._checkpoint_titles: dict[str, str] = {}
        self._waveforms: dict[str, Waveform] = {}
        self._asked: set[str] = set()
        self._open_id = ""
        self._headers = {
            ClipColumn.WAVEFORM: "",
            ClipColumn.TITLE: tr("Title"),
            ClipColumn.PROMPT: tr("Prompt"),
            ClipColumn.LENGTH: tr("Length"),
            ClipColumn.CREATED: tr("Made"),
            ClipColumn.CHECKPOINT: tr("Checkpoint"),
            ClipColumn.SEED: tr("Seed"),
        }

    @property
    def clips(self) -> tuple[Clip, ...]:
        """All clips, newest first; the takes of one request by number."""
        return tuple(self._clips)

    def clip_at(self, row: int) -> Clip:
        """The clip in that row."""
        return self._clips[row]

    def clip(self, clip_id: str) -> Clip | None:
        """The clip of that id."""
        row = self.row_of(clip_id)
        return self._clips[row] if row >= 0 else None

    @property
    def newest_own(self) -> Clip | None:
        """The newest clip that the user made; None where there are none but the program's examples."""
        return next((clip for clip in self._clips if not clip.is_example), None)

    def takes_of(self, job_id: str) -> tuple[Clip, ...]:
        """The clips that one request made, by take."""
        return tuple(sorted((c for c in self._clips if c.job_id == job_id), key=lambda c: c.take))

    def waveform(self, clip_id: str) -> Waveform | None:
        """The clip's outline, where it is known; else it is asked for."""
        known = self._waveforms.get(clip_id)
        if known is None and clip_id not in self._asked:
            self._asked.add(clip_id)
            self.waveform_wanted.emit(clip_id)
        return known

    def row_of(self, clip_id: str) -> int:
        """Row of that clip; -1 when it is not there."""
        return next((row for row, clip in enumerate(self._clips) if clip.id == clip_id), -1)

    def set_clips(self, clips: tuple[Clip, ...]) -> None:
        """Show these clips instead."""
        self.beginResetModel()
        self._clips = sorted(clips, key=lambda clip: clip.place)
        self.endResetModel()

    def add_clip(self, clip: Clip) -> None:
        """Put a clip in its place, or in that of the one with the same id."""
        if self.row_of(clip.id) >= 0:
            self.change_clip(clip)
            return
        row = bisect(self._clips, clip.place, key=lambda old: old.place)
        self.beginInsertRows(QModelIndex(), row, row)
        self._clips.insert(row, clip)
        self.endInsertRows()

    def change_clip(self, clip: Clip) -> None:
        """Show what has changed about a clip that is there."""
        row = self.row_of(clip.id)
        if row >= 0:
            self._clips[row] = clip
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(ClipColumn) - 1))

    def remove_clips(self, clip_ids: tuple[str, ...]) -> None:
        """Drop clips; unknown ids are passed over."""
        for clip_id in clip_ids:
            row = self.row_of(clip_id)
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._clips[row]
                self.endRemoveRows()
                self._waveforms.pop(clip_id, None)
                self._asked.discard(clip_id)

    def set_open(self, clip_id: str) -> None:
        """Mark the clip that is on the stage; empty for none."""
        rows = (self.row_of(self._open_id), self.row_of(clip_id))
        self._open_id = clip_id
        for row in rows:
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(ClipColumn) - 1))

    def set_waveform(self, clip_id: str, waveform: Waveform) -> None:
        """Take over an outline."""
        self._waveforms[clip_id] = waveform
        row = self.row_of(clip_id)
        if row >= 0:
            index = self.index(row, ClipColumn.WAVEFORM)
            self.dataChanged.emit(index, index)

    def set_checkpoint_titles(self, titles: dict[str, str]) -> None:
        """How checkpoints are called, by id; an unknown id is shown as it is."""
        self._checkpoint_titles = dict(titles)
        if self._clips:
            self.dataChanged.emit(
                self.index(0, ClipColumn.CHECKPOINT), self.index(len(self._clips) - 1, ClipColumn.CHECKPOINT)
            )

    def checkpoint_title(self, checkpoint_id: str) -> str:
        """The name shown for a checkpoint."""
        return self._checkpoint_titles.get(checkpoint_id, one_line(checkpoint_id))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One row for each clip."""
        return 0 if parent.isValid() else len(self._clips)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The columns of ``ClipColumn``."""
        return 0 if parent.isValid() else len(ClipColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[ClipColumn(section)] if 0 <= section < len(ClipColumn) else None
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Titles can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == ClipColumn.TITLE else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, tooltips, and the roles of ``ClipRole``."""
        if not index.isValid():
            return None
        clip = self._clips[index.row()]
        column = ClipColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(clip, column)
            case Qt.ItemDataRole.EditRole:
                return clip.title if column == ClipColumn.TITLE else self._text(clip, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tooltip(clip, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(clip, column)
            case ClipRole.CLIP:
                return clip
            case ClipRole.OPEN:
                return clip.id == self._open_id
            case ClipRole.WAVEFORM:
                return self.waveform(clip.id)
            case ClipRole.SEARCH:
                checkpoint = self.checkpoint_title(clip.checkpoint_id)
                mark = tr("Example") if clip.is_example else ""
                sections = clip.recipe.sections if clip.recipe is not None else ()
                prompts = "\n".join((clip.prompt, *(section.prompt for section in sections)))
                return f"{clip.title}\n{prompts}\n{checkpoint}\n{clip.seed}\n{mark}"
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wish for another title. False: nothing is changed here, the library answers."""
        if role == Qt.ItemDataRole.EditRole and index.isValid() and index.column() == ClipColumn.TITLE:
            clip = self._clips[index.row()]
            title = one_line(str(value))
            if title and title != clip.title:
                self.rename_requested.emit(clip.id, title)
        return False

    def _text(self, clip: Clip, column: ClipColumn) -> str:
        match column:
            case ClipColumn.TITLE:
                return prompt_title(clip.title)
            case ClipColumn.PROMPT:
                return one_line(clip.prompt)
            case ClipColumn.LENGTH:
                return format_length(clip.duration)
            case ClipColumn.CREATED:
                return tr("Example") if clip.is_example else format_when(clip.created_at, self._now())
            case ClipColumn.CHECKPOINT:
                return self.checkpoint_title(clip.checkpoint_id)
            case ClipColumn.SEED:
                return format_seed(clip.seed) if clip.seed is not None else ""
        return ""

    def _said(self, clip: Clip, column: ClipColumn) -> str:
        if column == ClipColumn.WAVEFORM:
            return tr("Outline of the sound")
        if column != ClipColumn.TITLE:
            return self._text(clip, column)
        marks = (tr("open") if clip.id == self._open_id else "", tr("kept") if clip.kept else "")
        return ", ".join((clip_title(clip), *filter(None, marks)))

    def _tooltip(self, clip: Clip, column: ClipColumn) -> str:
        recipe = clip.recipe
        if clip.missing and recipe is None:
            return tr("The sound file of this clip is missing or damaged.")
        if clip.missing:
            return tr("The sound file of this clip is missing or damaged. “Make again” makes it anew.")
        if recipe is not None and recipe.made_by_newer:
            return tr("Made by a newer version of this program. It can be heard and exported, but not made again.")
        prompt = one_line(clip.prompt, _TOOLTIP_LIMIT)
        if column == ClipColumn.TITLE:
            begins_alike = prompt.startswith(prompt_title(clip.title).rstrip("…"))
            return prompt if begins_alike else f"{clip_title(clip)}\n{prompt}".strip()
        if column == ClipColumn.PROMPT:
            return "\n".join(part for part in (prompt, ShapeFacts.of(recipe).lines if recipe else "") if part)
        if column == ClipColumn.CHECKPOINT:
            return self.checkpoint_title(clip.checkpoint_id)
        if column == ClipColumn.CREATED and clip.is_example:
            return tr("Came with the program. Once dropped to the trash (Del) it stays away.")
        if column == ClipColumn.CREATED:
            return f"{clip.created_at.astimezone():%Y-%m-%d %H:%M:%S}"
        return ""

    def sort_value(self, row: int, column: ClipColumn) -> str | float:
        """What the rows of a column are compared by."""
        clip = self._clips[row]
        match column:
            case ClipColumn.TITLE:
                return clip.title
            case ClipColumn.PROMPT:
                return one_line(clip.prompt)
            case ClipColumn.LENGTH:
                return clip.duration
            case ClipColumn.CHECKPOINT:
                return self.checkpoint_title(clip.checkpoint_id)
            case ClipColumn.SEED:
                return -1 if clip.seed is None else clip.seed
        return clip.created_at.timestamp()


class ClipSortProxy(WordFilter):
    """Sorts by real values; searches title, prompt, checkpoint and seed."""

    def __init__(self, source: ClipItemModel, parent: QObject | None = None) -> None:
        super().__init__(source, ClipRole.SEARCH, parent)
        self._source = source
        self._collator = QCollator()
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._collator.setNumericMode(True)
        self.sort(ClipColumn.CREATED, Qt.SortOrder.DescendingOrder)

    def lessThan(self, left: _Index, right: _Index) -> bool:
        """Equal ones keep the model's order, whichever way the column is sorted and whenever they came."""
        column = ClipColumn(left.column())
        ours, theirs = (self._source.sort_value(index.row(), column) for index in (left, right))
        if isinstance(ours, str) and isinstance(theirs, str):
            order = self._collator.compare(ours, theirs)
        else:
            order = (ours > theirs) - (ours < theirs)  # type: ignore[operator]
        if order == 0:
            order = left.row() - right.row()
            return order < 0 if self.sortOrder() == Qt.SortOrder.AscendingOrder else order > 0
        return order < 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sorted column carries an arrow."""
        text = super().headerData(section, orientation, role)
        if role == Qt.ItemDataRole.DisplayRole and text and section == self.sortColumn():
            return f"{text} {'↑' if self.sortOrder() == Qt.SortOrder.AscendingOrder else '↓'}"
        return text
