"""How long a job will take, in words for the line below Generate."""

from __future__ import annotations

from musicgen_desktop.domain.pace import Estimate
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import format_length

_MINUTES_FROM = 60
_ONLY_MINUTES_FROM = 600


def estimate_text(estimate: Estimate | None) -> str:
    """Such as "≈ 1 min 40 s · CPU", or "about 7 min · CPU" where it was worked out from other jobs.

    Empty without an estimate: before this machine has shown anything, a number would be a guess that a
    musician plans the next minutes by.
    """
    if estimate is None:
        return ""
    form = tr("≈ {time} · {device}") if estimate.measured else tr("about {time} · {device}")
    return form.format(time=_time(max(1, round(estimate.seconds))), device=estimate.device.upper())


def _time(seconds: int) -> str:
    if seconds < _MINUTES_FROM:
        return tr("{seconds} s", seconds=seconds)
    minutes, rest = divmod(seconds, 60)
    if seconds >= _ONLY_MINUTES_FROM:
        return tr("{minutes} min", minutes=round(seconds / 60))
    return tr("{minutes} min {seconds} s", minutes=minutes, seconds=rest) if rest else tr(
        "{minutes} min", minutes=minutes
    )  # fmt: skip


def progress_info(fraction: float, seconds_left: float | None) -> str:
    """Per cent and time left, as far as they are known."""
    percent = int(fraction * 100)
    if seconds_left is None:
        return tr("{percent} %", percent=percent)
    return tr("{percent} % · {time} left", percent=percent, time=format_length(seconds_left))


def shorter_progress(fraction: float, seconds_left: float | None) -> tuple[str, ...]:
    """The same in fewer and fewer words; the time left stays to the last, since takes show their per cent."""
    if seconds_left is None:
        return ()
    time = format_length(seconds_left)
    return tr("{percent} % · −{time}", percent=int(fraction * 100), time=time), tr("{time} left", time=time)
