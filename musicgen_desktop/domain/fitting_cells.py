"""What becomes of a clip's tempo and key, each in the few words that a row of many has room for."""

from __future__ import annotations

from musicgen_desktop.domain.analysis_texts import DASH
from musicgen_desktop.domain.fitting import Fit, Fitting
from musicgen_desktop.domain.text import number, tr

_NOT_REACHED = frozenset({Fit.UNKNOWN, Fit.TOO_FAR})


def is_reached(fit: Fit) -> bool:
    """Whether it is afterwards as it was asked, as far as it was."""
    return fit not in _NOT_REACHED


def tempo_cell(how: Fitting) -> str:
    """From → to and the speed, or what keeps it from getting there."""
    heard, wanted = how.heard.bpm, how.wanted.bpm
    if how.wanted.out_of_range is not None:
        return tr("{asked} bpm is out of range", asked=_bpm(how.wanted.out_of_range))
    if heard is None:
        return DASH if wanted is None else tr("No steady tempo")
    made = tr("{bpm} bpm", bpm=_bpm(heard))
    if wanted is None:
        return made
    match how.tempo:
        case Fit.UNKNOWN:
            return tr("{bpm} bpm? Not sure", bpm=_bpm(heard))
        case Fit.TOO_FAR:
            return tr("{made} is too far from {asked} bpm", made=_bpm(heard / how.before.speed), asked=_bpm(wanted))
        case Fit.KEPT:
            return made if how.multiple == 1.0 else tr("{made} = {asked} bpm", made=_bpm(heard), asked=_bpm(wanted))
    percent = number(round(100 * how.speed, 1), "g")
    if how.multiple == 1.0:
        return tr("{made} → {asked} bpm ({percent} %)", made=_bpm(heard), asked=_bpm(wanted), percent=percent)
    return tr("{made} = {counted} → {asked} bpm ({percent} %)",
              made=_bpm(heard), counted=_bpm(heard * how.multiple), asked=_bpm(wanted), percent=percent)  # fmt: skip


def key_cell(how: Fitting) -> str:
    """From → to and the semitones, or what keeps it from getting there."""
    heard, wanted, new = how.heard.key, how.wanted.key, how.new_key
    if heard is None or new is None:
        return DASH if wanted is None else tr("No key found")
    if how.key is Fit.UNKNOWN:
        return tr("{key}? Not sure", key=heard.name)
    if not how.semitones:
        return heard.name
    semitones = f"{how.semitones:+d}".replace("-", "−")
    return tr("{made} → {new} ({semitones})", made=heard.name, new=new.name, semitones=semitones)


def _bpm(bpm: float) -> str:
    return number(round(bpm, 1), "g")
