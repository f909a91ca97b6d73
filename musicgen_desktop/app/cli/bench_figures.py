"""Medians and ratios of paired measurements, and the machine they are from."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from statistics import median

import psutil


def machine() -> str:
    """One line about the computer, because figures mean nothing without it."""
    cores, threads = psutil.cpu_count(logical=False), psutil.cpu_count()
    return f"{platform.system()} {platform.machine()}, {cores} cores with {threads} threads"


def median_ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """The median of the quotients of neighbouring runs, which saw the machine equally busy."""
    return median(a / b for a, b in zip(above, below, strict=True))


def spread(values: Sequence[float], digits: int = 1) -> str:
    """The median; with several values also the lowest and the highest."""
    middle = f"{median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"
