"""Sizes of files and memory in words."""

from __future__ import annotations

from musicgen_desktop.domain.text import number, tr


def format_bytes(count: int) -> str:
    """A size as a person reads it: "340 bytes", "1.6 MB" (decimal units)."""
    if count < 1000:
        return tr("{count} byte", "{count} bytes", count)
    value, unit = count / 1000, "kB"
    for larger in ("MB", "GB", "TB"):
        if value < 999.5:
            break
        value, unit = value / 1000, larger
    return f"{value:.0f} {unit}" if value >= 100 else f"{number(value, '.1f')} {unit}"
