"""Draws the library's cells: outline with its colour, title with its mark, stars, and quieter facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from musicgen_desktop.domain.analysis_texts import key_text, tempo_text
from musicgen_desktop.domain.clip import MAX_RATING, Clip
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipRole
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.kit.colour_marks import mark_color
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.texts import format_length, one_line
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap

ROW_HEIGHT = 30
_PADDING = 8
_MARK = 14
_TAG_ROOM = 36
_GAP = 6
_STAR = 12
_STRIPE = 4
_MOST_OUTLINES = 200
_WORDS = (ClipColumn.TITLE, ClipColumn.PROMPT, ClipColumn.TAGS)
_Index = QModelIndex | QPersistentModelIndex


class ClipDelegate(LookDelegate):
    """Selected rows are tinted; the clip that is open carries the accent, in its outline and at the row's edge."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self._outlines: Recent[BarPixmap] = Recent(_MOST_OUTLINES)
        self._font, self._figures = font(), font(tabular=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width() + 2 * _PADDING, ROW_HEIGHT)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """What is being typed stays, whatever else is told about the clip meanwhile."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell; only the ground while its clip is being read."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        self._paint_ground(painter, option)
        clip: Clip | None = index.data(ClipRole.CLIP)
        if clip is None:
            return
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        match index.column():
            case ClipColumn.WAVEFORM:
                self._paint_colour(painter, option, clip, rect.adjusted(0, 5, 0, -5))
                self._paint_outline(painter, index, rect.adjusted(12, 4, -10, -4))
                if index.data(ClipRole.OPEN):
                    self._paint_edge(painter, option)
            case ClipColumn.RATING:
                self._paint_stars(painter, option, clip.rating, inner)
            case _:
                self._paint_text(painter, option, index, clip, inner)

    def _paint_outline(self, painter: QPainter, index: _Index, area: QRectF) -> None:
        waveform = index.data(ClipRole.WAVEFORM)
        if waveform is None:
            return
        clip_id, colors = index.data(ClipRole.ID), self._look.colors
        bars = self._outlines.use(clip_id)
        if bars is None:
            bars = BarPixmap(pitch=3.0, width=2.0)
            self._outlines.put(clip_id, bars)
        bars.draw(
            painter, area, waveform, colors.waveform_played if index.data(ClipRole.OPEN) else colors.waveform_rest
        )

    def _paint_colour(self, painter: QPainter, option: QStyleOptionViewItem, clip: Clip, area: QRectF) -> None:
        """The user's colour where the row begins."""
        if clip.colour is None:
            return
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        left = area.right() - _STRIPE - 4 if mirrored else area.left() + 4
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark_color(clip.colour, self._look.theme))
        painter.drawRoundedRect(QRectF(left, area.top(), _STRIPE, area.height()), 2, 2)

    def _paint_stars(self, painter: QPainter, option: QStyleOptionViewItem, rating: int, area: QRectF) -> None:
        """All five where there is one, so that they can be compared down the column; else nothing."""
        if rating == 0:
            return
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        scale, colors = painter.device().devicePixelRatioF(), self._look.colors
        for star in range(MAX_RATING):
            left = area.right() - (star + 1) * (_STAR + 2) if mirrored else area.left() + star * (_STAR + 2)
            full = star < rating
            name, color = ("star_full", colors.accent) if full else ("star", colors.tertiary)
            spot = QRectF(left, area.center().y() - _STAR / 2, _STAR, _STAR).topLeft()
            painter.drawPixmap(spot, self._look.icons.pixmap(name, color, _STAR, scale))

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, clip: Clip, area: QRectF
    ) -> None:
        c = self._look.colors
        column = index.column()
        is_title = column == ClipColumn.TITLE
        if is_title:
            area = self._paint_marks(painter, option, clip, area)
        painter.setFont(self._font if column in _WORDS else self._figures)
        painter.setPen(c.tertiary if clip.missing else c.text if is_title else c.secondary)
        written = clip.title if is_title else clip.prompt if column == ClipColumn.PROMPT else ""
        self._write(painter, option, area, str(index.data()), side_of=written)

    def _paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, clip: Clip, area: QRectF) -> QRectF:
        """Which take it is, whether it is kept or missing, at the far end; gives the room that is left."""
        c = self._look.colors
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]

        def place() -> QRectF:
            nonlocal area
            left = area.left() if mirrored else area.right() - _MARK
            spot = QRectF(left, area.center().y() - _MARK / 2, _MARK, _MARK)
            room = _MARK + _GAP
            area = area.adjusted(room, 0, 0, 0) if mirrored else area.adjusted(0, 0, -room, 0)
            return spot

        name = "warning" if clip.missing else "kept" if clip.kept else ""
        if name:
            scale = painter.device().devicePixelRatioF()
            color = c.warning if clip.missing else c.accent
            painter.drawPixmap(place().topLeft(), self._look.icons.pixmap(name, color, _MARK, scale))
        if clip.take_count > 1:
            spot = place()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(c.line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
            painter.setFont(font(Size.HEAD))
            painter.setPen(c.secondary)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(clip.take + 1))
        return area


class CardDelegate(ClipDelegate):
    """The same clip as a card: outline above, title and facts below."""

    SIZE = QSize(208, 108)
    _MARGIN = 5

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Cards of one size."""
        return self.SIZE

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One card."""
        c = self._look.colors
        gap = self._MARGIN
        card = QRectF(option.rect).adjusted(gap, gap, -gap, -gap)  # type: ignore[attr-defined]
        clip: Clip | None = index.data(ClipRole.CLIP)
        is_open = bool(index.data(ClipRole.OPEN))
        state = option.state  # type: ignore[attr-defined]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & state.State_Selected)
        focused = bool(state & state.State_HasFocus)
        ground = c.selected_row if chosen else c.raised if state & state.State_MouseOver else c.field
        painter.setPen(QPen(c.accent if is_open or focused else c.line, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if clip is None:
            return
        self._paint_colour(painter, option, clip, card.adjusted(2, 10, -2, -10))
        inner = card.adjusted(14, 8, -10, -6)
        self._paint_outline(painter, index, QRectF(inner.left(), inner.top(), inner.width(), 40))
        title = QRectF(inner.left(), inner.top() + 43, inner.width(), 20)
        title = self._paint_marks(painter, option, clip, title)
        painter.setFont(font())
        painter.setPen(c.tertiary if clip.missing else c.text)
        self._write(painter, option, title, str(index.data()), side_of=clip.title)
        foot = QRectF(inner.left(), inner.top() + 63, inner.width(), 20)
        self._paint_stars(painter, option, clip.rating, foot)
        painter.setFont(font(Size.CHIP, tabular=True))
        painter.setPen(c.secondary)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        far = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        far |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter  # a painter turns it round by itself else
        known = (tempo_text(clip) if clip.bpm is not None else "", key_text(clip) if clip.key is not None else "")
        length = "" if index.data(ClipRole.SECRET) else " · ".join(filter(None, (*known, format_length(clip.duration))))
        painter.drawText(foot, far, length)
        before = MAX_RATING * (_STAR + 2) + _GAP if clip.rating else 0
        behind = painter.fontMetrics().horizontalAdvance(length) + _GAP
        room = foot.adjusted(behind, 0, -before, 0) if mirrored else foot.adjusted(before, 0, -behind, 0)
        if room.width() >= _TAG_ROOM:
            self._write(painter, option, room, one_line(", ".join(clip.tags)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """The title is written where it stands."""
        card: QRect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(card.adjusted(self._MARGIN + 6, 50, -self._MARGIN - 4, -28))
