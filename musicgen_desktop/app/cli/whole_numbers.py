"""The type of an option that takes whole numbers of a range, and says so of any other word."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable

from musicgen_desktop.domain.text import tr


def whole_from(least: int, most: int) -> Callable[[str], int]:
    """Reads a number from ``least`` to ``most``, both included; argparse would list all of them."""

    def read(text: str) -> int:
        with contextlib.suppress(ValueError):
            if least <= (value := int(text)) <= most:
                return value
        raise argparse.ArgumentTypeError(
            tr("{value} is not a whole number from {least} to {most}", value=ascii(text), least=least, most=most)
        )

    return read
