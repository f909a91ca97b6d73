"""What a widget needs to draw itself: the theme in force and the icons in its colours."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QIcon

from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.theme import Colors, Theme, with_alpha


@dataclass(frozen=True, slots=True)
class Look:
    """Handed down from the window to every panel by ``apply_look`` whenever the theme changes."""

    theme: Theme
    icons: Icons

    @property
    def colors(self) -> Colors:
        """The theme's colours."""
        return self.theme.colors

    def icon(self, name: str, role: str = "secondary", side: int = 16) -> QIcon:
        """The icon ``name`` in the colour of ``role``; its disabled form is faded."""
        color = getattr(self.colors, role)
        return self.icons.icon(name, color, side, with_alpha(self.colors.tertiary, 0.6))
