"""The magnifying glass in a field that searches."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.look import Look


def add_search_sign(field: QLineEdit, look: Look) -> QAction:
    """Put the sign where ``field`` begins; to a screen reader it has a name, as all that may look like a button."""
    sign = field.addAction(look.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    sign.setText(tr("Search"))
    return sign
