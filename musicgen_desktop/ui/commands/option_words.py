"""What options are called, and what is said of them, where they stand in a menu and on a panel."""

from __future__ import annotations

from musicgen_desktop.domain.text import tr


def fit_asked_words() -> tuple[str, str]:
    """Name and tip of the option that brings takes to the tempo and key that were asked."""
    return (
        tr("Keep to the asked tempo and key"),
        tr("A take that misses them is stretched and transposed into a clip of its own; the take stays."),
    )
