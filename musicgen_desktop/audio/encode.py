"""Sound to the bytes of an audio file, in memory."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import soundfile
from numpy.typing import NDArray

from musicgen_desktop.audio.resample import resample
from musicgen_desktop.audio.tags import AudioTags, id3_chunk, id3_tag, info_chunk
from musicgen_desktop.audio.vorbis_comment import with_comments
from musicgen_desktop.audio.wav_cues import cue_chunks
from musicgen_desktop.audio.wav_loop import loop_chunks
from musicgen_desktop.domain.bar_loop import KnownLoop
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportQuality
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.text import tr

_SHORT_BITS, _FLOAT_BITS = 16, 32


@dataclass(frozen=True, slots=True)
class _Format:
    """How libsndfile calls a format, and which sampling rates it holds."""

    name: str
    subtype: str
    rates: tuple[int, ...] = ()
    max_rate: int = 384_000
    levels: tuple[float, float, float] | None = None
    """Compression for the best, the good and the small: libsndfile's 0 to 1; None where every sample is kept."""

    def subtype_of(self, bits: int) -> str:
        """The way of writing samples that has so many bits; the format's own where there is no choice."""
        if self.name == "WAV" and bits == _FLOAT_BITS:
            return "FLOAT"
        return "PCM_16" if self.subtype == "PCM_24" and bits == _SHORT_BITS else self.subtype

    def packing_of(self, quality: ExportQuality, sampling_rate: int) -> tuple[float | None, str | None]:
        """libsndfile's compression level and, for MP3, whether the bit rate varies."""
        if self.levels is None:
            return None, None
        if isinstance(quality, int) and self.name == "MP3":
            most, least = _MP3_BIT_RATES if sampling_rate >= _MP3_FULL_RATE else _MP3_HALF_BIT_RATES
            return max(0.0, (most - quality) / (most - least)), "CONSTANT"
        step = ("best", "good", "small").index(quality) if isinstance(quality, str) else 0
        return self.levels[step], "VARIABLE" if self.name == "MP3" else None

    def rate_for(self, sampling_rate: int) -> int:
        """The given rate, or the nearest one that loses nothing, or the highest."""
        if self.rates:
            return next((rate for rate in self.rates if rate >= sampling_rate), self.rates[-1])
        return min(sampling_rate, self.max_rate)


_OPUS_RATES = (48_000,)
"""The others that it holds would lose what is above their half."""

_MP3_RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_MP3_FULL_RATE = 32_000
_MP3_BIT_RATES, _MP3_HALF_BIT_RATES = (320, 32), (160, 8)
"""Kilobits per second at most and at least, from that sampling rate on and below it."""

_FORMATS = MappingProxyType(
    {
        ".wav": _Format("WAV", "PCM_24"),
        ".flac": _Format("FLAC", "PCM_24"),
        # Quality 8, 6 and 4 of 10. libsndfile crashes on Vorbis above some 200 kHz.
        ".ogg": _Format("OGG", "VORBIS", max_rate=192_000, levels=(0.2, 0.4, 0.6)),
        # 206, 156 and 106 kbit/s for stereo.
        ".opus": _Format("OGG", "OPUS", rates=_OPUS_RATES, levels=(0.2, 0.4, 0.6)),
        # LAME's V0, V2 and V4: variable bit rates.
        ".mp3": _Format("MP3", "MPEG_LAYER_III", rates=_MP3_RATES, levels=(0.0, 0.2, 0.4)),
    }
)

SUFFIXES = tuple(_FORMATS)
"""The file name endings that can be written, lower case, with the dot."""

_BLOCK = 65_536
"""Frames per call: libsndfile overflows its stack on one very large Vorbis write."""

PCM_24_BYTES = 3
"""Of a sample that is not packed."""

_PCM_24_STEPS = 2**23
_PCM_16_STEPS = 2**15


@dataclass(frozen=True, slots=True)
class EncodedAudio:
    """An audio file in memory.

    Attributes:
        data: the bytes of the file.
        gain: what the samples were multiplied with so that no peak exceeds full scale; 1 or less.
    """

    data: bytes
    gain: float


def encode_audio(
    audio_values: NDArray[np.float32],
    sampling_rate: int,
    suffix: str,
    tags: AudioTags,
    most_gain: float = 1.0,
    bits: int = 24,
    new_sampling_rate: int = 0,
    quality: ExportQuality = "best",
    markers: Markers = (),
    loop: KnownLoop | None = None,
) -> EncodedAudio:
    """Encode sound: PCM in ``.wav`` and ``.flac``, Vorbis in ``.ogg``, Opus in ``.opus``, LAME in ``.mp3``.

    The same input gives the same bytes.
    A rate the format cannot hold is raised to the next one it can, else lowered to its highest.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels, at least one sample.
        sampling_rate: samples per second.
        suffix: one of ``SUFFIXES``, in any case.
        tags: texts to store.
        most_gain: the gain is this or less; that of the file that a sound was read from gives the same samples again.
        bits: of a sample, where the format has a choice: 16 (dithered), 24, or 32 (floating-point, in WAV alone).
        new_sampling_rate: samples per second in the file; 0 for ``sampling_rate``.
        quality: of what is not kept sample by sample; a bit rate is MP3's alone, and the best quality elsewhere.
        markers: places in it, which a WAV alone holds.
        loop: what it is, where it is a loop from its first sample to its last; a WAV says so.

    Raises:
        FileError: a suffix that is not among ``SUFFIXES``.
        ValueError: another shape, or samples that are not finite (a bug of the caller).
    """
    if audio_values.ndim != 2 or audio_values.shape[0] not in (1, 2) or audio_values.shape[1] == 0:
        raise ValueError(f"audio_values have shape {audio_values.shape}, not (1 or 2 channels, samples)")
    if not np.isfinite(audio_values).all():
        raise ValueError("audio_values are not finite")
    form = _format_of(suffix)
    rate = form.rate_for(new_sampling_rate or sampling_rate)
    values = resample(audio_values, sampling_rate, rate)
    gain = fitting_gain(values, most_gain)
    # Without a second rounding: what was divided by the gain when it was read comes out as it was.
    frames = np.ascontiguousarray((values if gain == 1.0 else values * np.float64(np.float32(gain))).T)
    tags = tags.cleaned()
    data = _encode(frames, rate, form, form.subtype_of(bits), quality)
    match form.name:
        case "WAV":
            cues = [(min(round(marker.seconds * rate), len(frames) - 1), marker.name) for marker in markers]
            goes_round = b"" if loop is None else loop_chunks(loop, len(frames), rate)
            chunks = goes_round + cue_chunks(cues) + info_chunk(tags) + id3_chunk(tags)
            data = _append_chunks(_without_date(data), chunks)
        case "MP3":
            data = id3_tag(tags) + data
        case _:
            data = with_comments(data, tags)
    return EncodedAudio(data, gain)


def check_suffix(suffix: str) -> None:
    """Raise ``FileError`` unless ``suffix`` (in any case) is among ``SUFFIXES``; cheap enough to ask early."""
    _format_of(suffix)


def written_rate(suffix: str, sampling_rate: int) -> int:
    """The samples per second that a file of that format has when so many are asked for. Raises ``FileError``."""
    return _format_of(suffix).rate_for(sampling_rate)


def fitting_gain(audio_values: NDArray[np.float32], most_gain: float = 1.0) -> float:
    """What samples are multiplied with so that no peak exceeds full scale; ``most_gain`` or less."""
    peak = float(np.abs(audio_values).max(initial=0.0))
    return min(most_gain, 1.0 / peak if peak > 1.0 else 1.0)


def _format_of(suffix: str) -> _Format:
    try:
        return _FORMATS[suffix.lower()]
    except KeyError:
        known = ", ".join(SUFFIXES)
        problem = (
            tr("{suffix} is not a sound format that can be written.", suffix=suffix)
            if suffix
            else tr("The file name has no ending that says which sound format to write.")
        )
        raise FileError(problem, tr("Use one of {known}.", known=known)) from None


def _encode(
    frames: NDArray[np.floating], sampling_rate: int, form: _Format, subtype: str, quality: ExportQuality
) -> bytes:
    buffer = io.BytesIO()
    match subtype:
        case "PCM_24":
            samples = to_pcm_24(frames)
        case "PCM_16":
            samples = _to_pcm_16(frames)
        case _:
            samples = np.clip(frames, -1.0, 1.0)
    compression_level, bitrate_mode = form.packing_of(quality, sampling_rate)
    with soundfile.SoundFile(
        buffer,
        "w",
        samplerate=sampling_rate,
        channels=frames.shape[1],
        format=form.name,
        subtype=subtype,
        compression_level=compression_level,
        bitrate_mode=bitrate_mode,
    ) as file:
        for start in range(0, len(samples), _BLOCK):
            file.write(samples[start : start + _BLOCK])
    return buffer.getvalue()


def to_pcm_24(frames: NDArray[np.floating]) -> NDArray[np.int32]:
    """Rounded to 24 bits in the upper bits of int32, so that reading and writing again changes nothing."""
    steps = np.rint(frames.astype(np.float64) * _PCM_24_STEPS)
    return np.clip(steps, -_PCM_24_STEPS, _PCM_24_STEPS - 1).astype(np.int32) << 8


def _to_pcm_16(frames: NDArray[np.floating]) -> NDArray[np.int16]:
    """Rounded to 16 bits with triangular dither of two steps, so that the error is noise, not distortion.

    The dither is the same each time, and so is the file. Digital silence stays silent.
    """
    random = np.random.default_rng(0)
    dither = random.random(frames.shape) - random.random(frames.shape)
    steps = np.rint(frames.astype(np.float64) * _PCM_16_STEPS + np.where(frames == 0, 0.0, dither))
    return np.clip(steps, -_PCM_16_STEPS, _PCM_16_STEPS - 1).astype(np.int16)


def _without_date(wav: bytes) -> bytes:
    """A floating-point WAV says when its peaks were measured; the same sound shall be the same file."""
    at = wav.find(b"PEAK", 0, wav.find(b"data")) + 12
    return wav if at < 12 else wav[:at] + bytes(4) + wav[at + 4 :]


def _append_chunks(wav: bytes, chunks: bytes) -> bytes:
    body = wav[8:] + b"\0" * (len(wav) % 2) + chunks
    return wav[:4] + struct.pack("<I", len(body)) + body
