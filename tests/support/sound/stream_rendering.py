"""Sounds to play, and the playback stream read out by hand."""

import numpy as np

from musicgen_desktop.services.playback.playback_stream import (
    FADE_SECONDS,
    HEADROOM_SECONDS,
    SWITCH_SECONDS,
    PlaybackStream,
)
from musicgen_desktop.services.playback.take_source import TakeSource

RATE = 32_000
FADE = round(FADE_SECONDS * RATE)
SWITCH = round(SWITCH_SECONDS * RATE)
HEADROOM = round(HEADROOM_SECONDS * RATE)
BLOCK = 777
"""Frames asked for at a time; divides nothing on purpose."""


def noise(samples, channels=1, seed=0, level=0.5):
    return np.random.default_rng(seed).uniform(-level, level, (channels, samples)).astype(np.float32)


def tone(samples, hertz=220.0, level=0.8):
    return (level * np.cos(2 * np.pi * hertz * np.arange(samples) / RATE)).astype(np.float32)[None]


def stream_playing(audio_values):
    return stream_of(TakeSource.of(audio_values, RATE))


def stream_of(source):
    stream = PlaybackStream()
    stream.set_source(source, keep_position=False)
    return stream


def render(stream, frames, block=BLOCK):
    parts = []
    while frames > 0:
        parts.append(stream.render(min(block, frames)))
        frames -= len(parts[-1])
    return np.concatenate(parts).T


def largest_step(rendered):
    return float(np.abs(np.diff(rendered, axis=1)).max())


def bends(sound):
    """The largest second difference, which a click makes large."""
    return float(np.abs(np.diff(sound, 2, axis=1)).max())


def levels(sound, window=RATE // 200):
    """RMS of each 5 ms, all channels together."""
    whole = sound[:, : sound.shape[1] // window * window]
    return np.sqrt(np.square(whole).reshape(len(sound), -1, window).mean(axis=(0, 2)))


def state(stream):
    return stream.timeline.at(stream.rendered)[0]


def position_of(stream):
    return stream.timeline.at(stream.rendered)[1]
