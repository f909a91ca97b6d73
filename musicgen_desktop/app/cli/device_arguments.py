"""The arguments that say where music is computed, and in what."""

from __future__ import annotations

import argparse

from musicgen_desktop.domain.request import DEVICE_CHOICES, PRECISION_CHOICES
from musicgen_desktop.domain.text import tr


def add_device_arguments(parser: argparse.ArgumentParser) -> None:
    """``--device`` and ``--precision``."""
    parser.add_argument(
        "--device", choices=DEVICE_CHOICES, default="auto", help=tr("what computes (default auto: the fastest)")
    )
    parser.add_argument(
        "--precision", choices=PRECISION_CHOICES, default="auto", help=tr("of the decoder (default auto: as fits)")
    )
