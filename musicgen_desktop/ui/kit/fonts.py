"""The bundled typeface and the few sizes in which it is used."""

from __future__ import annotations

import logging
from enum import IntEnum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_log = logging.getLogger(__name__)

FAMILY = "Inter"


class Size(IntEnum):
    """Type sizes in pixels (before the screen's scale)."""

    TITLE = 17
    PROMPT = 16
    GENERATE = 15
    BODY = 13
    CHIP = 12
    HEAD = 11


def load_fonts(folder: Path) -> None:
    """Make the bundled files known to Qt. A file that cannot be read is logged: Qt then falls back."""
    for path in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.warning("font %s could not be loaded", path.name)


def font(size: Size = Size.BODY, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = False) -> QFont:
    """Inter. ``tabular`` gives figures (and signs) of equal width, so that running times do not wobble."""
    made = QFont(FAMILY)
    made.setPixelSize(int(size))
    made.setWeight(weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


def fixed_font(size: Size) -> QFont:
    """The system's own, all of whose letters have one width: for texts whose lines are cut by hand."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(int(size))
    return made


def head_font() -> QFont:
    """Section heads: small semibold capitals, told apart by tracking."""
    made = font(Size.HEAD, QFont.Weight.DemiBold)
    made.setCapitalization(QFont.Capitalization.AllUppercase)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
    return made
