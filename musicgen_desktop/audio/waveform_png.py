"""The waveform of a sound as a picture that any program can show: a PNG on no ground, for bright and dark windows."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.peaks import PeaksPyramid

PICTURE_WIDTH, PICTURE_HEIGHT = 1600, 320

_COLOUR = (86, 132, 196)
"""That stands out from white and from black alike."""

_BAR, _GAP = 3, 1


def waveform_png(audio_values: NDArray[np.float32]) -> bytes:
    """The file. The same sound gives the same bytes.

    Args:
        audio_values: float32 (channels, samples), at least one sample; its largest one fills the height.
    """
    peaks = PeaksPyramid()
    peaks.append(audio_values)
    lows, highs = peaks.window(0, audio_values.shape[1], PICTURE_WIDTH // (_BAR + _GAP))
    size = max(float(np.abs([lows, highs]).max()), 1e-9)
    middle = PICTURE_HEIGHT / 2
    # A line at least, where nothing sounds.
    tops = np.floor(middle - np.maximum(highs / size, 0) * (middle - 1) - 1)
    bottoms = np.ceil(middle - np.minimum(lows / size, 0) * (middle - 1) + 1)
    rows = np.arange(PICTURE_HEIGHT)[:, None]
    shown = np.repeat((rows >= tops) & (rows < bottoms), _BAR + _GAP, axis=1)
    shown[:, _BAR :: _BAR + _GAP] = False
    pixels = np.zeros((PICTURE_HEIGHT, shown.shape[1], 4), np.uint8)
    pixels[shown] = (*_COLOUR, 255)
    return png_bytes(pixels)


def png_bytes(pixels: NDArray[np.uint8]) -> bytes:
    """A PNG of pixels (height, width, 4): red, green, blue, opacity."""
    height, width, _ = pixels.shape
    filters = np.zeros((height, 1), np.uint8)
    lines = np.concatenate([filters, pixels.reshape(height, -1)], axis=1).tobytes()
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
