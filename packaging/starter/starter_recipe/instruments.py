"""The pitched instruments, synthesised: every note of a pitch, length and velocity is the same samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfilt

from starter_recipe.composition import FRAME, SAMPLING_RATE

Sound = NDArray[np.float32]
_VELOCITY_GAINS = (0.55, 0.8, 1.0)
_HIGHEST = 9_000.0
"""No partial above this, in Hz: the codec is small."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A voice.

    Attributes:
        wave: (frequency in Hz, times in seconds) to samples.
        gain: its place in the mix.
        attack, release: seconds; the release follows the end of the note.
        sustained: it sounds as long as it is held.
    """

    wave: Callable[[float, NDArray[np.float64]], NDArray[np.float64]]
    gain: float
    attack: float = 0.002
    release: float = 0.06
    sustained: bool = False


def body(name: str, pitch: int, frames: int) -> Sound:
    """A note that is not let go, with its attack, as loud as can be: ``frames`` codec frames and its release."""
    instrument = INSTRUMENTS[name]
    times = np.arange(frames * FRAME + _release_samples(instrument)) / SAMPLING_RATE
    wave = instrument.wave(440.0 * 2 ** ((pitch - 69) / 12), times)
    return (wave * np.minimum(1.0, times / instrument.attack) * instrument.gain).astype(np.float32)


def let_go(name: str, sound: Sound, length: int, velocity: int) -> Sound:
    """From a body at least as long: a note of ``length`` codec frames, its release included after them."""
    held, release = length * FRAME, _release_samples(INSTRUMENTS[name])
    note = sound[: held + release] * np.float32(_VELOCITY_GAINS[velocity])
    note[held:] *= np.linspace(1.0, 0.0, release, dtype=np.float32) ** 2
    return note


def _release_samples(instrument: Instrument) -> int:
    return int(instrument.release * SAMPLING_RATE)


def _partials(
    frequency: float, times: NDArray[np.float64], slope: float, decay: float, damping: float = 0.0, odd: bool = False
) -> NDArray[np.float64]:
    """Partials of ``k ** -slope``; the first dies at ``decay`` per second, higher ones sooner by ``damping``."""
    # Sines of multiples of an angle, and powers of an exponential, each from the ones before: no more sines to compute.
    sine, twice_cosine = np.sin(2 * np.pi * frequency * times), 2 * np.cos(2 * np.pi * frequency * times)
    before, now = np.zeros_like(times), sine
    fading, faster = np.exp(-decay * times), np.exp(-decay * damping * times)
    wave = np.zeros_like(times)
    for k in range(1, int(min(32, _HIGHEST / frequency)) + 1):
        if k % 2 or not odd:
            wave += k**-slope * fading * now
        before, now = now, twice_cosine * now - before
        fading = fading * faster
    return wave


def _piano(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.3, 1.2 * (frequency / 220) ** 0.5, 0.5)


def _electric_piano(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    bark = 1.2 * np.exp(-4 * times) * np.sin(2 * np.pi * frequency * times)
    tine = 0.12 * np.exp(-14 * times) * np.sin(2 * np.pi * min(7 * frequency, 6_000) * times)
    return np.exp(-1.1 * times) * np.sin(2 * np.pi * frequency * times + bark) + tine


def _organ(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    drawbars = ((1, 1.0), (2, 0.7), (3, 0.45), (4, 0.3), (6, 0.15))
    return sum((a * np.sin(2 * np.pi * k * frequency * times) for k, a in drawbars), np.zeros_like(times)) * 0.6


def _guitar(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    wave = np.zeros_like(times)
    for k in range(1, 20):
        if k * frequency > _HIGHEST:
            break
        plucked_at = np.sin(np.pi * k * 0.22) / k
        wave += plucked_at * np.exp(-(1.6 + 0.5 * k) * times) * np.sin(2 * np.pi * k * frequency * times)
    return wave * 1.3


def _clean_guitar(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 0.9, 4.0, 0.25) * 0.8


def _distorted(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    power = _partials(frequency, times, 1.0, 0.3) + _partials(1.5 * frequency, times, 1.0, 0.3)
    return _low_passed(np.tanh(2.5 * power), 4_000)


def _distorted_lead(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _low_passed(np.tanh(3.0 * _partials(frequency, times, 1.0, 0.2)), 4_500)


def _saw(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.0, 1.5, 0.5)


def _square(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.0, 0.0, odd=True)


def _pad(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.7, 0.0) + _partials(frequency * 1.003, times, 1.7, 0.0)


def _bell(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    modulator = 1.6 * np.exp(-6 * times) * np.sin(2 * np.pi * 3.5 * frequency * times)
    return np.exp(-3.0 * times) * np.sin(2 * np.pi * frequency * times + modulator)


def _flute(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.sin(2 * np.pi * frequency * times) + 0.25 * np.sin(4 * np.pi * frequency * times)


def _brass(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    brightness = np.minimum(1.0, times / 0.05)
    return _partials(frequency, times, 2.0, 0.3) + brightness * 0.6 * _partials(frequency, times, 0.9, 0.3)


def _synth_bass(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.2, 1.5, 1.5)


def _sub_bass(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.sin(2 * np.pi * frequency * times) + 0.3 * np.sin(4 * np.pi * frequency * times)


def _bass_guitar(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.4, 1.2, 0.6)


def _upright_bass(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.8, 2.0, 0.8)


def _reese_bass(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return 0.6 * (_partials(frequency, times, 1.5, 0.3, 0.3) + _partials(frequency * 1.012, times, 1.5, 0.3, 0.3))


def _strings(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return 0.6 * (_partials(frequency, times, 1.7, 0.5, 0.3) + _partials(frequency * 1.004, times, 1.7, 0.5, 0.3))


def _violin(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 2.0, 0.8, 0.3)


def _choir(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    wave = np.zeros_like(times)
    for k in range(1, int(min(16, 4_000 / frequency)) + 1):
        vowel = sum(np.exp(-(((k * frequency - at) / 160) ** 2)) for at in (650.0, 1_080.0, 2_650.0))
        wave += (0.35 + vowel) / k * np.sin(2 * np.pi * k * frequency * times)
    return wave


def _accordion(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    reeds = _partials(frequency, times, 1.3, 0.8, 0.3, odd=True) + _partials(frequency * 1.005, times, 1.5, 0.8, 0.3)
    return 0.6 * reeds


def _nylon_guitar(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.6, 2.0, 0.7) * 1.1


def _banjo(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 0.7, 4.0, 0.12) * 0.9


def _muted_guitar(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _distorted(frequency, times) * np.exp(-7 * times)


def _clavinet(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 0.8, 3.0, 0.3, odd=True)


def _pluck(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.0, 5.0, 0.4)


def _vibraphone(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    bar = np.sin(2 * np.pi * frequency * times) * np.exp(-1.5 * times)
    return bar + 0.3 * np.sin(2 * np.pi * min(4 * frequency, 8_000) * times) * np.exp(-5 * times)


def _trumpet(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 0.9, 1.2, 0.6)


def _sax(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.6, 1.0, 0.4) + 0.3 * _partials(frequency, times, 1.0, 1.0, 0.4, odd=True)


def _harmonica(frequency: float, times: NDArray[np.float64]) -> NDArray[np.float64]:
    return _partials(frequency, times, 1.4, 1.0, 0.3, odd=True)


def _low_passed(wave: NDArray[np.float64], frequency: float) -> NDArray[np.float64]:
    return np.asarray(sosfilt(butter(2, frequency, fs=SAMPLING_RATE, output="sos"), wave))


INSTRUMENTS: dict[str, Instrument] = {
    "piano": Instrument(_piano, 0.11, release=0.12),
    "electric piano": Instrument(_electric_piano, 0.10, release=0.12),
    "organ": Instrument(_organ, 0.07, attack=0.005, sustained=True),
    "guitar": Instrument(_guitar, 0.15, release=0.15),
    "clean guitar": Instrument(_clean_guitar, 0.10, release=0.03),
    "distorted guitar": Instrument(_distorted, 0.14, release=0.03, sustained=True),
    "distorted lead": Instrument(_distorted_lead, 0.09, attack=0.005, sustained=True),
    "saw": Instrument(_saw, 0.10, release=0.1),
    "square": Instrument(_square, 0.09, release=0.02, sustained=True),
    "pad": Instrument(_pad, 0.07, attack=0.12, release=0.3, sustained=True),
    "bell": Instrument(_bell, 0.16, release=0.3),
    "flute": Instrument(_flute, 0.14, attack=0.03, release=0.08, sustained=True),
    "brass": Instrument(_brass, 0.10, attack=0.015, sustained=True),
    "synth bass": Instrument(_synth_bass, 0.24, release=0.03),
    "sub bass": Instrument(_sub_bass, 0.26, attack=0.006, release=0.06, sustained=True),
    "bass guitar": Instrument(_bass_guitar, 0.26, release=0.05),
    "upright bass": Instrument(_upright_bass, 0.30, release=0.06),
    "square bass": Instrument(_square, 0.16, release=0.02, sustained=True),
    "reese bass": Instrument(_reese_bass, 0.22, release=0.04, sustained=True),
    "strings": Instrument(_strings, 0.10, attack=0.05, release=0.2, sustained=True),
    "low strings": Instrument(_strings, 0.18, attack=0.03, release=0.12, sustained=True),
    "violin": Instrument(_violin, 0.10, attack=0.03, release=0.08, sustained=True),
    "choir": Instrument(_choir, 0.09, attack=0.1, release=0.25, sustained=True),
    "accordion": Instrument(_accordion, 0.09, attack=0.02, release=0.05, sustained=True),
    "nylon guitar": Instrument(_nylon_guitar, 0.13, release=0.12),
    "banjo": Instrument(_banjo, 0.10, release=0.08),
    "muted guitar": Instrument(_muted_guitar, 0.18, release=0.02),
    "clavinet": Instrument(_clavinet, 0.10, release=0.02),
    "pluck": Instrument(_pluck, 0.12, release=0.12),
    "vibraphone": Instrument(_vibraphone, 0.13, release=0.2),
    "trumpet": Instrument(_trumpet, 0.09, attack=0.02, release=0.05, sustained=True),
    "sax": Instrument(_sax, 0.09, attack=0.03, release=0.06, sustained=True),
    "harmonica": Instrument(_harmonica, 0.10, attack=0.03, release=0.06, sustained=True),
}
