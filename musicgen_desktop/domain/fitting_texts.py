"""What is done to bring a clip to a tempo and a key, in words; the same on the command line and in the window."""

from __future__ import annotations

from musicgen_desktop.domain.fitting import FASTEST, SLOWEST, Fit, Fitting
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.tempo import FASTEST as MOST_BPM
from musicgen_desktop.domain.tempo import SLOWEST as LEAST_BPM
from musicgen_desktop.domain.text import number, tr


def fitting_lines(how: Fitting) -> tuple[str, ...]:
    """A sentence about the tempo and one about the key, as far as they were asked."""
    return tuple(filter(None, (tempo_words(how), key_words(how))))


def fitting_note(how: Fitting) -> str:
    """What the user should know where something was to be done: nothing where all was as asked."""
    lines = ((how.tempo, tempo_words(how)), (how.key, key_words(how)))
    return " ".join(words for fit, words in lines if fit not in (Fit.NOT_ASKED, Fit.KEPT))


def tempo_words(how: Fitting) -> str:
    """A sentence about its tempo; empty where none was asked."""
    heard, wanted = how.heard.bpm, how.wanted.bpm
    if how.wanted.out_of_range is not None:
        return out_of_range_words(how.wanted.out_of_range)
    if wanted is None:
        return ""
    asked = _bpm(wanted)
    if heard is None:
        return tr("No steady tempo was found, so it cannot be brought to {asked} bpm.", asked=asked)
    made = _bpm(heard)
    match how.tempo:
        case Fit.UNKNOWN:
            return tr("{made} bpm are measured, but not surely enough to bring it to {asked}.", made=made, asked=asked)
        case Fit.TOO_FAR:
            return tr(
                "It cannot be brought from {made} to {asked} bpm: {slowest} to {fastest} % of its speed sound well.",
                made=_bpm(heard / how.before.speed), asked=asked, slowest=_percent(SLOWEST), fastest=_percent(FASTEST),
            )  # fmt: skip
        case Fit.KEPT if how.multiple == 1.0:
            return tr("{made} bpm, as asked.", made=made)
        case Fit.KEPT:
            counted = _bpm(heard * how.multiple)
            return tr("{made} bpm are {counted}, as asked, when they are counted so.", made=made, counted=counted)
    percent = _percent(how.speed)
    if how.multiple == 1.0:
        return tr("{made} → {asked} bpm, at {percent} % of its speed.", made=made, asked=asked, percent=percent)
    return tr(
        "{made} bpm, counted as {counted} → {asked} bpm, at {percent} % of its speed.",
        made=made, counted=_bpm(heard * how.multiple), asked=asked, percent=percent,
    )  # fmt: skip


def out_of_range_words(bpm: float) -> str:
    """A sentence about a tempo that is asked for and is none that is counted."""
    return tr("{asked} bpm are asked for; tempos from {slowest} to {fastest} bpm are understood.",
              asked=_bpm(bpm), slowest=_bpm(LEAST_BPM), fastest=_bpm(MOST_BPM))  # fmt: skip


def key_words(how: Fitting) -> str:
    """A sentence about its key; empty where none was asked."""
    heard, wanted, new = how.heard.key, how.wanted.key, how.new_key
    if wanted is None:
        return ""
    if heard is None or new is None:
        return tr("No key can be told, so it cannot be brought to {asked}.", asked=wanted.name)
    match how.key:
        case Fit.UNKNOWN:
            return tr("{made} is measured, but not surely enough to bring it to {asked}.",
                      made=heard.name, asked=wanted.name)  # fmt: skip
        case Fit.KEPT if new == wanted:
            words = tr("{made}, as asked.", made=heard.name)
        case Fit.KEPT:
            words = tr("{made}, which has the notes of {asked}.", made=heard.name, asked=wanted.name)
        case _:
            words = _moved_words(how, heard, wanted, new)
    if heard.is_sure:
        return words
    doubt = tr("{key} is not very sure.", key=heard.name)
    return f"{words} {doubt}"


def _moved_words(how: Fitting, heard: Key, wanted: Key, new: Key) -> str:
    if new == wanted:
        return tr("{made} → {new}, {semitones}.", made=heard.name, new=new.name, semitones=_semitones(how.semitones))
    return tr(
        "{made} → {new}, {semitones}: it has the notes of {asked}.",
        made=heard.name, new=new.name, semitones=_semitones(how.semitones), asked=wanted.name,
    )  # fmt: skip


def stretch_words(speed: float, semitones: int) -> str:
    """What was done with a sound, short: 104 % of the speed, 2 semitones lower."""
    parts = (
        tr("{percent} % of the speed", percent=_percent(speed)) if speed != 1.0 else "",
        _semitones(semitones) if semitones else "",
    )
    return ", ".join(filter(None, parts))


def _semitones(count: int) -> str:
    if count > 0:
        return tr("{count} semitone higher", "{count} semitones higher", count)
    return tr("{count} semitone lower", "{count} semitones lower", -count)


def _bpm(bpm: float) -> str:
    return number(round(bpm, 1), "g")


def _percent(speed: float) -> str:
    return number(round(100 * speed, 1), "g")
