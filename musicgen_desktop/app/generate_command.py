"""``musicgen-desktop generate``: prompts in, sound files out. Qt is not imported."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import uuid
from pathlib import Path

from musicgen_desktop.app.cli import print_error
from musicgen_desktop.app.container import build_checkpoint_store, build_runner, prepare_process
from musicgen_desktop.app.event_printer import JsonPrinter, ProgressPrinter, print_json
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.app.interrupts import Interrupts
from musicgen_desktop.app.outputs import Outputs
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, FileError, UserError
from musicgen_desktop.domain.events import (
    JobCancelled,
    JobEvent,
    JobFailed,
    JobFinished,
    Stage,
    StageChanged,
)
from musicgen_desktop.domain.params import GUIDANCE_OFF, GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.system.paths import find_paths

_NEW_SEEDS = 2**31
"""New seeds stay short enough to be read out and typed."""


def run_generate(arguments: argparse.Namespace) -> int:
    """Check everything that can be checked, then make and save each prompt's music."""
    params = _params(arguments)
    params.validate()
    paths = find_paths(os.environ)
    prepare_process(paths)
    store = build_checkpoint_store(paths)
    checkpoint = store.resolve(arguments.checkpoint)
    outputs = Outputs(arguments.output, arguments.save_codes, arguments.overwrite, arguments.loudness, paths.rescued)
    outputs.check(len(arguments.prompts), params.takes, params.duration)
    requests = [
        GenerationRequest(
            uuid.uuid4().hex, clean_prompt(prompt), params, checkpoint, arguments.device, arguments.precision
        )
        for prompt in arguments.prompts
    ]
    command = _GenerateCommand(build_runner(store), outputs, arguments.json)
    return command.run(requests)


def _params(arguments: argparse.Namespace) -> GenerationParams:
    return GenerationParams(
        duration=arguments.duration,
        takes=arguments.takes,
        seed=secrets.randbelow(_NEW_SEEDS) if arguments.seed is None else arguments.seed,
        # The authors' own way to say "off" is 0; both mean the same here.
        guidance_scale=arguments.guidance_scale or GUIDANCE_OFF,
        temperature=arguments.temperature,
        top_k=arguments.top_k,
        top_p=arguments.top_p,
        do_sample=not arguments.greedy,
    )


class _GenerateCommand:
    """Runs the requests one after another and turns their endings into an exit status."""

    def __init__(self, runner: JobRunner, outputs: Outputs, as_json: bool) -> None:
        self._runner = runner
        self._outputs = outputs
        self._json = as_json
        self._interrupts = Interrupts()

    def run(self, requests: list[GenerationRequest]) -> int:
        audio = self._outputs.audio_paths(len(requests), requests[0].params.takes)
        codes = self._outputs.codes_paths(len(requests))
        worst = ExitCode.DONE
        with self._interrupts.installed():
            for request, paths, codes_path in zip(requests, audio, codes, strict=True):
                worst = max(worst, self._run_one(request, paths, codes_path))
                if self._interrupts.interrupted:
                    break
        return worst

    def _run_one(self, request: GenerationRequest, paths: list[Path], codes_path: Path | None) -> ExitCode:
        printer = JsonPrinter() if self._json else ProgressPrinter()
        token = CancelToken()
        ending: JobEvent | None = None

        def on_event(event: JobEvent) -> None:
            nonlocal ending
            if isinstance(event, StageChanged) and event.stage is Stage.GENERATING:
                self._interrupts.token = token
            ending = event
            printer(event)

        try:
            self._runner.run(request, on_event, token)
        finally:
            printer.close()
        with self._interrupts.saving():
            return self._ended(ending, request, paths, codes_path)

    def _ended(
        self, ending: JobEvent | None, request: GenerationRequest, paths: list[Path], codes_path: Path | None
    ) -> ExitCode:
        self._interrupts.token = None
        match ending:
            case JobFinished(result=result):
                try:
                    written = self._outputs.save(request, result, paths, codes_path)
                except FileError as error:
                    return self._failed(error)
                self._report(written, request.params.seed, result.duration, result.seconds)
                return ExitCode.DONE
            case JobCancelled():
                sys.stderr.write(tr("Cancelled. Nothing was written.") + "\n")
                return ExitCode.CANCELLED
            case JobFailed(error=UserError() as error):
                return self._failed(error)
            case JobFailed(error=BugReport() as error):
                sys.stderr.write(tr("This is a bug in MusicGen Desktop; please report it:") + f"\n{error.details}\n")
                return ExitCode.BUG
            case _:
                raise RuntimeError(f"the job ended with {ending!r}")

    def _failed(self, error: UserError) -> ExitCode:
        print_error(error)
        return ExitCode.USER_ERROR

    def _report(self, written: list[Path], seed: int, duration: float, seconds: float) -> None:
        if self._json:
            print_json({"event": "saved", "paths": [str(path) for path in written], "seed": seed})
            return
        sys.stderr.write(
            tr(
                "{duration:.1f} s of music in {seconds:.1f} s, seed {seed}",
                duration=duration,
                seconds=seconds,
                seed=seed,
            )
            + "\n"
        )
        for path in written:
            sys.stdout.write(f"{path}\n")
        sys.stdout.flush()
