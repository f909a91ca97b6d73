"""Markers in an exported WAV: cue points with names, in a file that every reader still reads."""

import io
import struct

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.marker import Marker

MARKERS = (Marker(0.25, "drop é"), Marker(0.5), Marker(9.0, "past the end"))


def chunks(wav: bytes) -> dict[bytes, bytes]:
    """By name, lists by the name of their kind."""
    found, at = {}, 12
    assert len(wav) == struct.unpack_from("<I", wav, 4)[0] + 8
    while at < len(wav):
        name, size = struct.unpack_from("<4sI", wav, at)
        body = wav[at + 8 : at + 8 + size]
        found[body[:4] if name == b"LIST" else name] = body
        at += 8 + size + size % 2
    return found


@pytest.mark.parametrize("bits", [16, 24, 32])
def test_they_are_cue_points_at_their_frames_with_their_names(bits: int):
    values = np.random.default_rng(1).uniform(-0.5, 0.5, (2, 8_000)).astype(np.float32)
    data = encode_audio(
        values, 8_000, ".wav", AudioTags("x"), bits=bits, new_sampling_rate=16_000, markers=MARKERS
    ).data
    plain = encode_audio(values, 8_000, ".wav", AudioTags("x"), bits=bits, new_sampling_rate=16_000).data
    found = chunks(data)
    count, *_ = struct.unpack_from("<I", found[b"cue "])
    points = [struct.unpack_from("<II4sIII", found[b"cue "], 4 + 24 * number) for number in range(count)]
    assert [(number, frame, at) for number, frame, _, _, _, at in points] == [
        (1, 4_000, 4_000), (2, 8_000, 8_000), (3, 15_999, 15_999)
    ]  # fmt: skip
    assert "drop é".encode() + b"\0" in found[b"adtl"]
    assert chunks(plain).keys() == found.keys() - {b"cue ", b"adtl"}
    assert np.array_equal(soundfile.read(io.BytesIO(data))[0], soundfile.read(io.BytesIO(plain))[0])


def test_other_formats_are_as_they_were():
    values = np.zeros((1, 8_000), np.float32)
    with_them, without = (
        encode_audio(values, 8_000, ".flac", AudioTags("x"), markers=some).data for some in (MARKERS, ())
    )
    assert with_them == without
