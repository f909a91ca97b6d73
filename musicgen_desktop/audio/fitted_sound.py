"""A whole sound, or a loop, at another speed and pitch, with ends that do not click."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.loop_join import joined
from musicgen_desktop.audio.stretching import stretched_samples
from musicgen_desktop.domain.bar_loop import LoopCut
from musicgen_desktop.domain.fitting import Fitting, fitted_cut
from musicgen_desktop.domain.stretch import Stretch

DoStretch = Callable[[NDArray[np.float32], int, Stretch], NDArray[np.float32]]
"""As ``audio.stretching.stretch``, here or in a process of its own."""

_IN_SECONDS, _OUT_SECONDS = 0.002, 0.01
"""Short enough for the first attack; what is cut off at its end fades."""

_AROUND_SECONDS = 0.5
"""Of itself, which a loop hears before it begins and after it has ended."""


def fitted(
    audio_values: NDArray[np.float32],
    sampling_rate: int,
    how: Fitting,
    cut: LoopCut | None,
    do: DoStretch,
    whole: Stretch | None = None,
) -> tuple[NDArray[np.float32], LoopCut | None]:
    """A sound, float32 (channels, samples), brought to its tempo and key, and how its loop was cut; None for no loop.

    Whole bars have as many samples as they last. Raises ``StretchError``, and what else ``do`` raises.

    Args:
        how: from where to where; its speed and pitch are those of ``cut``.
        whole: what takes this sound there, where it is the one from before an earlier fitting; None: what ``how`` says.
    """
    do_all = how.stretch if whole is None else whole
    new = None if cut is None else fitted_cut(cut, how)
    if new is None or not new.is_loop:
        return fitted_sound(audio_values, sampling_rate, do_all, do), new
    samples = stretched_samples(audio_values.shape[-1], do_all.speed)
    if new.bars is not None:
        samples = new.bars.samples(sampling_rate)
    return fitted_loop(audio_values, sampling_rate, do_all, samples, do), new


def fitted_sound(
    audio_values: NDArray[np.float32], sampling_rate: int, how: Stretch, do: DoStretch
) -> NDArray[np.float32]:
    """The whole of a sound, float32 (channels, samples), its first and last moments faded where it is changed."""
    if how.is_plain:
        return audio_values
    out = np.array(do(audio_values, sampling_rate, how))
    samples = out.shape[-1]
    begun, ended = (min(round(seconds * sampling_rate), samples // 2) for seconds in (_IN_SECONDS, _OUT_SECONDS))
    out[:, :begun] *= np.linspace(0, 1, begun, endpoint=False, dtype=np.float32)
    out[:, samples - ended :] *= np.linspace(0, 1, ended, endpoint=False, dtype=np.float32)[::-1]
    return out


def fitted_loop(
    audio_values: NDArray[np.float32], sampling_rate: int, how: Stretch, samples: int, do: DoStretch
) -> NDArray[np.float32]:
    """A loop that goes round as it did before, float32 (channels, ``samples``).

    Args:
        audio_values: all of it, and nothing else.
        samples: how many it shall have; within rounding what its speed makes of it.
    """
    if how.is_plain and samples == audio_values.shape[-1]:
        return audio_values
    around = round(_AROUND_SECONDS * sampling_rate)
    heard = np.pad(audio_values, ((0, 0), (around, around)), mode="wrap")
    out = do(heard, sampling_rate, how)
    return joined(out, sampling_rate, round(around / how.speed), samples)
