"""A job's events on the terminal: a progress bar for people, JSON lines for programs."""

from __future__ import annotations

import json
import sys
from typing import Any

import numpy as np
from tqdm import tqdm

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import (
    AudioChunk,
    JobEvent,
    JobFailed,
    JobFinished,
    JobStarted,
    Stage,
    StageChanged,
    StepProgress,
)
from musicgen_desktop.domain.text import tr


class ProgressPrinter:
    """Shows one job as a bar with time left on stderr, if that is a terminal. Notes are always shown."""

    def __init__(self) -> None:
        self._bar: Any = None

    def __call__(self, event: JobEvent) -> None:
        """Show what the event says."""
        match event:
            case JobStarted():
                self._bar = tqdm(total=1.0, bar_format="{desc} {percentage:3.0f}% |{bar}|{postfix}", disable=None)
            case StageChanged(stage=stage, notes=notes):
                for note in notes:
                    tqdm.write(note, file=sys.stderr)
                self._bar.set_description_str(_stage_text(stage))
            case StepProgress(step=step, total_steps=total, seconds_left=left):
                self._bar.n = step / total
                self._bar.set_postfix_str("" if left is None else tr("{time} left", time=clock(left)), refresh=True)
            case _:
                pass

    def close(self) -> None:
        """Leave the terminal clean, whatever ended the job."""
        if self._bar is not None:
            self._bar.close()


class JsonPrinter:
    """Prints every event as one JSON object a line on stdout, at once."""

    def __call__(self, event: JobEvent) -> None:
        """Print the event."""
        print_json(event_fields(event))

    def close(self) -> None:
        """Nothing is left open."""


def print_json(fields: dict[str, Any]) -> None:
    """One JSON object on one line."""
    sys.stdout.write(json.dumps(fields, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def event_fields(event: JobEvent) -> dict[str, Any]:
    """An event as plain JSON values; sound is told by its place, length and peak."""
    fields: dict[str, Any] = {"event": _event_name(event), "job_id": event.job_id}
    match event:
        case JobStarted(request=request):
            fields |= {"prompt": request.prompt, "seed": request.params.seed, "checkpoint": request.checkpoint.id}
        case StageChanged(stage=stage, notes=notes):
            fields |= {"stage": stage.value, "notes": list(notes)}
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
        case JobFailed(error=error):
            fields |= {"bug": str(error)}
        case _:
            pass
    return fields


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 0:07."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    return f"{minutes}:{rest:02}"


def _event_name(event: JobEvent) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in type(event).__name__).lstrip("_")


def _stage_text(stage: Stage) -> str:
    return {
        Stage.IMPORTING: tr("Starting up"),
        Stage.VERIFYING: tr("Checking the checkpoint"),
        Stage.LOADING: tr("Loading the checkpoint"),
        Stage.READING_PROMPT: tr("Reading the prompt"),
        Stage.GENERATING: tr("Generating"),
    }[stage]
