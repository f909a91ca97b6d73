"""Themes: named colours in TOML files that anybody can add to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from musicgen_desktop.domain.settings import ThemeChoice

_FOCUS_ALPHA = 0.22
_DISABLED_ALPHA = 0.6


@dataclass(frozen=True, slots=True)
class Colors:
    """One colour for each role; the field names are the keys of a theme file's ``[colors]``."""

    window: QColor
    panel: QColor
    raised: QColor
    field: QColor
    line: QColor
    text: QColor
    secondary: QColor
    tertiary: QColor
    accent: QColor
    text_on_accent: QColor
    selected_row: QColor
    waveform_rest: QColor
    waveform_played: QColor
    loop_region: QColor
    takes: tuple[QColor, QColor, QColor, QColor]
    good: QColor
    warning: QColor
    error: QColor

    def take(self, index: int) -> QColor:
        """The colour of take ``index`` (from 0); they come round after the fourth."""
        return self.takes[index % len(self.takes)]

    @property
    def focus_ring(self) -> QColor:
        """The accent at 22 %."""
        return with_alpha(self.accent, _FOCUS_ALPHA)


@dataclass(frozen=True, slots=True)
class Theme:
    """A look by name.

    Attributes:
        id: the file's name without ending; "dark", "light" and "high_contrast" always exist.
        name: shown in the View menu.
        dark: whether grounds are darker than texts.
    """

    id: str
    name: str
    dark: bool
    colors: Colors


def with_alpha(color: QColor, alpha: float) -> QColor:
    """``color`` with an opacity from 0 to 1."""
    faded = QColor(color)
    faded.setAlphaF(alpha)
    return faded


def load_theme(path: Path) -> Theme:
    """Read one theme file. Raises ``ValueError`` for a missing, unknown or unreadable colour."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    colors = values.get("colors", {})
    names = {field.name for field in fields(Colors)}
    if colors.keys() != names:
        raise ValueError(f"{path.name}: wrong colours {sorted(colors.keys() ^ names)}")
    parsed: dict[str, object] = {name: _parse(path, name, value) for name, value in colors.items() if name != "takes"}
    takes = tuple(_parse(path, "takes", value) for value in colors["takes"])
    if len(takes) != 4:
        raise ValueError(f"{path.name}: takes needs four colours")
    return Theme(path.stem, str(values["name"]), bool(values["dark"]), Colors(**parsed, takes=takes))  # type: ignore[arg-type]


def load_themes(folder: Path) -> dict[str, Theme]:
    """All theme files of ``folder`` by id. Raises ``ValueError`` like ``load_theme``."""
    return {path.stem: load_theme(path) for path in sorted(folder.glob("*.toml"))}


def choose_theme(themes: dict[str, Theme], choice: ThemeChoice, scheme: Qt.ColorScheme) -> Theme:
    """The theme for the user's choice; "system" follows ``scheme``, dark where that is unknown."""
    if choice == "system":
        return themes["light" if scheme == Qt.ColorScheme.Light else "dark"]
    return themes.get(choice, themes["dark"])


def build_palette(theme: Theme) -> QPalette:
    """The Fusion style's palette, for all that the style sheet leaves alone."""
    c = theme.colors
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in (
        (roles.Window, c.window),
        (roles.WindowText, c.text),
        (roles.Base, c.field),
        (roles.AlternateBase, c.panel),
        (roles.Text, c.text),
        (roles.PlaceholderText, c.tertiary),
        (roles.Button, c.raised),
        (roles.ButtonText, c.text),
        (roles.BrightText, c.error),
        (roles.ToolTipBase, c.raised),
        (roles.ToolTipText, c.text),
        (roles.Highlight, c.accent),
        (roles.HighlightedText, c.text_on_accent),
        (roles.Link, c.accent),
        (roles.LinkVisited, c.accent),
        (roles.Accent, c.accent),
        (roles.Mid, c.line),
        (roles.Dark, c.line),
        (roles.Light, c.raised),
        (roles.Midlight, c.line),
        (roles.Shadow, c.line),
    ):
        palette.setColor(role, color)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, with_alpha(c.tertiary, _DISABLED_ALPHA))
    return palette


def _parse(path: Path, name: str, value: object) -> QColor:
    color = QColor.fromString(value) if isinstance(value, str) else QColor()
    if not color.isValid():
        raise ValueError(f"{path.name}: {name} is not a colour: {value!r}")
    return color
