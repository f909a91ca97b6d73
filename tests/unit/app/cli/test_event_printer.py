"""Events as JSON lines and as a bar."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.app.cli.event_printer import JsonPrinter, ProgressPrinter, clock
from musicgen_desktop.app.cli.outputs import SavedFiles
from musicgen_desktop.app.cli.tempo_tries import Try
from musicgen_desktop.domain.errors import BugReport, FileError, UserError
from musicgen_desktop.domain.events import (
    AudioChunk,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobStarted,
    Phase,
    PhaseChanged,
    StepProgress,
)
from tests.support.library.library_values import make_request, make_result

_SOUND = np.array([[[0.25, -0.5]], [[0.0, 0.125]]], dtype=np.float32)


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        (
            JobStarted("job", make_request("piano 🎹", seed=5)),
            {"prompt": "piano 🎹", "seed": 5, "checkpoint": "starter"},
        ),
        (PhaseChanged("job", Phase.LOADING, ("a note",)), {"phase": "loading", "notes": ["a note"]}),
        (StepProgress("job", 3, 53, 99.987, None), {"step": 3, "steps_per_second": 99.99, "seconds_left": None}),
        (StepProgress("job", 4, 53, 99.9, 1.234), {"total_steps": 53, "seconds_left": 1.23}),
        (AudioChunk("job", 4, _SOUND, 8, 80), {"start": 0.5, "seconds": 0.25, "takes": 2, "peak": 0.5}),
        (JobFinished("job", make_result(make_request())), {"duration": 0.1, "stopped": False, "device": "cpu"}),
        (JobCancelled("job"), {}),
        (JobFailed("job", UserError("It broke.", "Mend it.")), {"message": "It broke.", "advice": "Mend it."}),
        (JobFailed("job", BugReport("KeyError: 1", "Traceback …")), {"bug": "KeyError: 1", "details": "Traceback …"}),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, dict) else "",
)
def test_every_event_is_one_json_line(event, fields, capsys):
    JsonPrinter()(event)
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert out.isascii()
    printed = json.loads(out)
    assert printed["event"] == "".join(f"_{c.lower()}" if c.isupper() else c for c in type(event).__name__)[1:]
    assert printed["job_id"] == "job"
    assert {name: printed[name] for name in fields} == fields


def test_a_try_without_a_tempo_is_told_in_words(capsys):
    ProgressPrinter().tried(Try(1, 3, 97.0, (None, 124.96)))
    assert capsys.readouterr().err == "Try 1 of 3: no tempo / 125 bpm; 97 bpm were asked.\n"


def test_elapsed_counts_from_the_start_of_the_job(capsys):
    times = iter([100.0, 110.0, 110.25, 112.5, 115.0])
    printer = JsonPrinter(lambda: next(times))
    printer(JobStarted("job", make_request()))
    printer(PhaseChanged("job", Phase.GENERATING))
    finished = JobFinished("job", make_result(make_request()))
    printer.saved(finished, 1, SavedFiles((Path("x.wav"),), (), None, (1.0,)))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["elapsed"] for line in lines] == [0.25, 2.5, 5.0]
    assert lines[-1]["paths"] == ["x.wav"]


def test_a_failed_save_is_an_event_of_its_own(capsys):
    files = SavedFiles((Path("a.wav"),), (Path("r/b.wav"),), FileError("Full.", "It is in r."), (1.0, 0.5))
    JsonPrinter().saved(JobFinished("job", make_result(make_request())), 1, files)
    printed = json.loads(capsys.readouterr().out)
    assert (printed["event"], printed["paths"], printed["rescued"]) == ("save_failed", ["a.wav"], ["r/b.wav"])
    assert (printed["message"], printed["advice"], printed["gains"]) == ("Full.", "It is in r.", [1.0, 0.5])


@pytest.mark.parametrize(("gains", "words"), [((1.0,), ""), ((0.999,), ""), ((1.0, 0.5), "Turned down by 6.0 dB")])
def test_people_are_told_the_seed_and_what_was_turned_down(gains, words, capsys):
    printer = ProgressPrinter()
    printer.saved(JobFinished("job", make_result(make_request())), 5, SavedFiles((Path("x.wav"),), (), None, gains))
    said = capsys.readouterr()
    assert said.out == "x.wav\n"
    assert said.err.startswith("0.1 s of music in 0.1 s, seed 5\n")
    assert words in said.err
    assert len(said.err.splitlines()) == 1 + bool(words)


def test_without_a_terminal_there_are_notes_but_no_bar(capsys):
    printer = ProgressPrinter()
    printer(JobStarted("job", make_request()))
    printer(PhaseChanged("job", Phase.GENERATING, ("The prompt was cut.",)))
    printer(StepProgress("job", 3, 53, 99.9, 1.0))
    printer.close()
    assert capsys.readouterr() == ("", "The prompt was cut.\n")


def test_what_shows_at_the_end_is_told_once_and_what_was_told_before_is_not_told_again(capsys):
    result = replace(make_result(make_request()), notes=("The prompt was cut.", "The loop has no bars."))
    printer = ProgressPrinter()
    printer(JobStarted("job", make_request()))
    printer(PhaseChanged("job", Phase.GENERATING, ("The prompt was cut.",)))
    printer.saved(JobFinished("job", result), 5, SavedFiles((), (), None, (1.0,)))
    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if line in result.notes] == list(result.notes)


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (7.4, "0:07"), (59.6, "1:00"), (125, "2:05"), (-1, "0:00")])
def test_clock(seconds, text):
    assert clock(seconds) == text
