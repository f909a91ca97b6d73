"""A job's events on the terminal: a progress bar for people, JSON lines for programs."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from tqdm import tqdm

from musicgen_desktop.app.cli.console import answer, say
from musicgen_desktop.app.cli.outputs import SavedFiles
from musicgen_desktop.app.cli.tempo_tries import Try
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.events import (
    AudioChunk,
    JobEvent,
    JobFailed,
    JobFinished,
    JobStarted,
    Phase,
    PhaseChanged,
    StepProgress,
)
from musicgen_desktop.domain.request import GenerationResult
from musicgen_desktop.domain.stretch import PLAIN
from musicgen_desktop.domain.text import number, tr

_AUDIBLE_DB = 0.1
"""Less than this is not worth a sentence."""


class EventPrinter(Protocol):
    """Tells one job to whoever reads the terminal."""

    def __call__(self, event: JobEvent) -> None:
        """Show what the event says."""
        ...

    def saved(self, event: JobFinished, seed: int, files: SavedFiles) -> None:
        """Show where the sound went, after the ending and ``close``."""
        ...

    def tried(self, tried: Try) -> None:
        """Show whether the tempo was kept, behind each try of those that there may be."""
        ...

    def close(self) -> None:
        """Leave the terminal clean, whatever ended the job."""
        ...


class ProgressPrinter:
    """Shows one job as a bar with time left on stderr, if that is a terminal. Notes are always shown."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._said: set[str] = set()

    def __call__(self, event: JobEvent) -> None:
        """Show what the event says."""
        match event:
            case JobStarted():
                self._bar = tqdm(total=1.0, bar_format="{desc} {percentage:3.0f}% |{bar}|{postfix}", disable=None)
            case PhaseChanged(phase=phase, notes=notes):
                self._bar.set_description_str(_phase_text(phase), refresh=not notes)
                if notes:
                    self._bar.clear()
                    self._say(notes)
                    self._bar.refresh()
            case StepProgress(step=step, total_steps=total, seconds_left=left):
                self._bar.n = step / total
                self._bar.set_postfix_str("" if left is None else tr("{time} left", time=clock(left)), refresh=True)
            case _:
                pass

    def saved(self, event: JobFinished, seed: int, files: SavedFiles) -> None:
        """See ``EventPrinter.saved``."""
        say(_summary(event.result, seed))
        self._say(event.result.notes)
        turned_down = -20 * math.log10(min(files.gains))
        if turned_down >= _AUDIBLE_DB:
            say(tr("Turned down by {gain:.1f} dB, so that its peaks fit the file.", gain=turned_down))
        for path in files.written:
            answer(str(path))

    def tried(self, tried: Try) -> None:
        """See ``EventPrinter.tried``."""
        made = " / ".join(tr("no tempo") if bpm is None else _bpm(bpm) for bpm in tried.made)
        say(tr("Try {number} of {most}: {made}; {asked} were asked.",
               number=tried.number, most=tried.most, made=made, asked=_bpm(tried.asked)))  # fmt: skip
        if not tried.kept and tried.number == tried.most:
            say(tr("None keeps the tempo; the nearest one is written."))

    def close(self) -> None:
        """See ``EventPrinter.close``."""
        if self._bar is not None:
            self._bar.close()

    def _say(self, notes: tuple[str, ...]) -> None:
        """Those that were not said: a result has those of its phases too."""
        for note in notes:
            if note not in self._said:
                say(note)
        self._said.update(notes)


class JsonPrinter:
    """Prints every event as one JSON object a line on stdout, at once.

    Every object has ``elapsed``: seconds since the job started.

    Args:
        clock: monotonic seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()

    def __call__(self, event: JobEvent) -> None:
        """Print the event."""
        if isinstance(event, JobStarted):
            self._started = self._clock()
        self._print(event_fields(event))

    def saved(self, event: JobFinished, seed: int, files: SavedFiles) -> None:
        """See ``EventPrinter.saved``."""
        fields: dict[str, Any] = {
            "event": "saved" if files.error is None else "save_failed",
            "job_id": event.job_id,
            "paths": [str(path) for path in files.written],
            "seed": seed,
            "gains": [round(gain, 6) for gain in files.gains],
            "notes": list(event.result.notes),
        }
        if event.result.fitted:
            hows = [how or PLAIN for how in event.result.fitted]
            fields["fitted"] = [{"speed": round(how.speed, 6), "semitones": how.semitones} for how in hows]
        if files.error:
            fields |= {
                "rescued": [str(path) for path in files.rescued],
                "message": files.error.message,
                "advice": files.error.advice,
            }
        self._print(fields)

    def tried(self, tried: Try) -> None:
        """See ``EventPrinter.tried``."""
        made = [None if bpm is None else round(bpm, 2) for bpm in tried.made]
        fields = {"number": tried.number, "most": tried.most, "asked": tried.asked, "made": made, "kept": tried.kept}
        self._print({"event": "tried", **fields})

    def close(self) -> None:
        """Nothing is left open."""

    def _print(self, fields: dict[str, Any]) -> None:
        timed = {"event": fields["event"], "elapsed": round(self._clock() - self._started, 3), **fields}
        answer(json.dumps(timed, ensure_ascii=True))


def _bpm(bpm: float) -> str:
    return tr("{bpm} bpm", bpm=number(round(bpm, 1), "g"))


def event_fields(event: JobEvent) -> dict[str, Any]:
    """An event as plain JSON values; sound is told by its place, length and peak."""
    fields: dict[str, Any] = {"event": _event_name(event), "job_id": event.job_id}
    match event:
        case JobStarted(request=request):
            fields |= {"prompt": request.prompt, "seed": request.params.seed, "checkpoint": request.checkpoint.id}
        case PhaseChanged(phase=phase, notes=notes):
            fields |= {"phase": phase.value, "notes": list(notes)}
        case StepProgress(step=step, total_steps=total, steps_per_second=speed, seconds_left=left):
            fields |= {
                "step": step,
                "total_steps": total,
                "steps_per_second": round(speed, 2),
                "seconds_left": None if left is None else round(left, 2),
            }
        case AudioChunk(start=start, audio_values=values, sampling_rate=rate):
            fields |= {
                "start": round(start / rate, 4),
                "seconds": round(values.shape[-1] / rate, 4),
                "takes": values.shape[0],
                "peak": round(float(np.abs(values).max()), 4),
            }
        case JobFinished(result=result):
            fields |= {
                "duration": round(result.duration, 4),
                "stopped": result.stopped,
                "device": result.device,
                "precision": result.precision,
                "seconds": round(result.seconds, 3),
                "notes": list(result.notes),
            }
        case JobFailed(error=UserError() as error):
            fields |= {"message": error.message, "advice": error.advice}
        case JobFailed(error=BugReport() as error):
            fields |= {"bug": error.summary, "details": error.details}
        case _:
            pass
    return fields


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 0:07."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    return f"{minutes}:{rest:02}"


def _summary(result: GenerationResult, seed: int) -> str:
    text = (
        tr("Stopped: {duration:.1f} s of music in {seconds:.1f} s, seed {seed}")
        if result.stopped
        else tr("{duration:.1f} s of music in {seconds:.1f} s, seed {seed}")
    )
    return text.format(duration=result.duration, seconds=result.seconds, seed=seed)


def _event_name(event: JobEvent) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in type(event).__name__).lstrip("_")


def _phase_text(phase: Phase) -> str:
    return {
        Phase.IMPORTING: tr("Starting up"),
        Phase.VERIFYING: tr("Checking the checkpoint"),
        Phase.LOADING: tr("Loading the checkpoint"),
        Phase.READING_PROMPT: tr("Reading the prompt"),
        Phase.GENERATING: tr("Generating"),
        Phase.CUTTING: tr("Cutting the loop"),
    }[phase]
