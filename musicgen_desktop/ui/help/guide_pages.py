"""The pages of the guide: HTML files of a language, with the keys in force and pictures in a theme's colours."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from html import escape
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from musicgen_desktop.ui.kit.theme import Colors

_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_COMMAND = re.compile(r"\[\[(\w+)\]\]")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One of them.

    Attributes:
        title: without markup.
        html: its body; ``[[id]]`` stands for the keys of a command.
    """

    title: str
    html: str

    def with_keys(self, keys_of: Callable[[str], str]) -> str:
        """The body as it is shown; ``keys_of`` says for a command what runs it."""

        def key(found: re.Match[str]) -> str:
            return f'<span class="key">&nbsp;{escape(keys_of(found[1]))}&nbsp;</span>'

        return _COMMAND.sub(key, self.html)

    @property
    def commands(self) -> tuple[str, ...]:
        """Ids of the commands that it names."""
        return tuple(_COMMAND.findall(self.html))


def read_pages(folder: Path, language: str) -> tuple[GuidePage, ...]:
    """The pages of ``language`` in the order of their files; English ones where there is none of it."""
    pages = []
    for english in sorted((folder / "en").glob("*.html")):
        own = folder / language / english.name
        html = (own if own.is_file() else english).read_text(encoding="utf-8")
        title = _TITLE.search(html)
        pages.append(GuidePage(title[1] if title else english.stem, html))
    return tuple(pages)


def draw_picture(path: Path, colors: Colors, width: int, scale: float) -> QImage:
    """An SVG whose colours are the names of a theme's (``$accent``, ``$takes1``), for a screen of ``scale``.

    It is drawn smaller where it is wider than ``width``.
    """
    names = {field.name: _hex(getattr(colors, field.name)) for field in fields(colors) if field.name != "takes"}
    takes = {f"takes{number}": _hex(color) for number, color in enumerate(colors.takes, start=1)}
    svg = Template(path.read_text(encoding="utf-8")).substitute(names | takes)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize()) * min(1.0, width / max(1, renderer.defaultSize().width()))
    image = QImage((size * scale).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def _hex(color: QColor) -> str:
    return color.name()
