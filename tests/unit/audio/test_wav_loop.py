"""A loop in an exported file: its points, tempo, beats and root, as others read them."""

from __future__ import annotations

import io
import json
import shutil
import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.sound_export import export_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.bar_loop import Bars, KnownLoop
from musicgen_desktop.domain.export_format import EXPORT_SUFFIXES, ExportFormat
from musicgen_desktop.domain.stretch import PLAIN, Stretch
from tests.unit.audio.test_wav_cues import chunks

BARS = Bars(4, 84.0, 3)
RATE = 32_000
LOOP = KnownLoop(BARS, 9)
TAGS = AudioTags("Loop", tempo="84", key="Am")


def a_loop() -> np.ndarray:
    """A tone that goes round whole."""
    samples = BARS.samples(RATE)
    wave = np.sin(2 * np.pi * round(220 * BARS.seconds) * np.arange(samples) / samples)
    return (0.5 * wave).astype(np.float32)[None]


@pytest.mark.parametrize("rate", [0, 44_100, 48_000])
def test_a_wav_says_where_it_goes_round_and_in_which_tempo(rate):
    data = export_audio(a_loop(), RATE, ExportFormat(sampling_rate=rate), TAGS, loop=LOOP).data
    found, frames = chunks(data), round(12 * 60 / 84 * (rate or RATE))
    assert soundfile.info(io.BytesIO(data)).frames == frames
    sampler = struct.unpack("<15I", found[b"smpl"])
    assert (sampler[2], sampler[3], sampler[7]) == (round(1e9 / (rate or RATE)), 69, 1)
    assert sampler[9:] == (0, 0, 0, frames - 1, 0, 0)
    flags, root, _, _, beats, _, beats_in_bar, bpm = struct.unpack("<IHHfIHHf", found[b"acid"])
    assert (flags, root, beats, beats_in_bar, bpm) == (0x06, 69, 12, 3, 84.0)


@pytest.mark.parametrize(("rate", "how"), [(32_000, PLAIN), (48_000, PLAIN), (48_000, Stretch(1.1, 2))])
def test_a_loop_goes_round_at_every_rate_and_speed(rate, how):
    form = ExportFormat(sampling_rate=rate, bits=32, stretch=how)
    data = export_audio(a_loop(), RATE, form, TAGS, loop=LOOP).data
    values = soundfile.read(io.BytesIO(data))[0]
    assert len(values) == round(BARS.seconds / how.speed * rate)
    _, root, *_, bpm = struct.unpack("<IHHfIHHf", chunks(data)[b"acid"])
    assert (root, bpm) == (69 + how.semitones, pytest.approx(84 * how.speed))
    bend = np.abs(np.diff(np.tile(values, 2), 2))
    around = slice(len(values) - 40, len(values) + 40)
    assert bend[around].max() <= 1.01 * bend[: len(values) - 40].max()


def test_without_bars_no_tempo_is_claimed_and_without_a_key_no_root():
    found = chunks(export_audio(a_loop(), RATE, ExportFormat(), TAGS, loop=KnownLoop()).data)
    assert b"smpl" in found
    assert b"acid" not in found
    (flags,) = struct.unpack_from(
        "<I", chunks(export_audio(a_loop(), RATE, ExportFormat(), TAGS, loop=KnownLoop(BARS)).data)[b"acid"]
    )
    assert flags == 0x04


def test_what_is_faded_is_no_loop_any_more():
    assert b"smpl" not in chunks(export_audio(a_loop(), RATE, ExportFormat(fade_out=0.5), TAGS, loop=LOOP).data)


@pytest.mark.parametrize("suffix", EXPORT_SUFFIXES)
def test_tempo_and_key_are_in_the_tags_of_every_format(tmp_path: Path, suffix):
    file = tmp_path / f"loop{suffix}"
    file.write_bytes(export_audio(a_loop(), RATE, ExportFormat(suffix), TAGS, loop=LOOP).data)
    tags = read_audio(file).tags
    assert (tags.tempo, tags.key) == ("84", "Am")
    if suffix == ".wav":
        return  # ffprobe passes over a WAV's ID3 tag
    if shutil.which("ffprobe") is None:
        pytest.skip("ffprobe is not installed")
    asked = ["ffprobe", "-v", "error", "-show_entries", "format_tags:stream_tags", "-of", "json", str(file)]
    told = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
    said = {**told.get("format", {}).get("tags", {}), **told.get("streams", [{}])[0].get("tags", {})}
    said = {name.upper(): text for name, text in said.items()}
    assert said.get("TBPM", said.get("BPM")) == "84"
    assert said.get("TKEY", said.get("INITIALKEY")) == "Am"


def test_sox_reads_the_loop(tmp_path: Path):
    if shutil.which("sox") is None:
        pytest.skip("sox is not installed")
    file = tmp_path / "loop.wav"
    file.write_bytes(export_audio(a_loop(), RATE, ExportFormat(bits=16), TAGS, loop=LOOP).data)
    told = subprocess.run(["sox", "--info", "-V4", str(file)], capture_output=True, text=True, check=True)
    assert f"{BARS.samples(RATE)} samples" in told.stdout
    assert "FAIL" not in told.stdout + told.stderr
