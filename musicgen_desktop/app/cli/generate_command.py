"""``musicgen-desktop generate``: prompts in, sound files out. Qt is not imported."""

from __future__ import annotations

import argparse
import logging
import os
from dataclasses import replace

from musicgen_desktop.app.cli.console import say, say_bug, say_error
from musicgen_desktop.app.cli.event_printer import EventPrinter, JsonPrinter, ProgressPrinter
from musicgen_desktop.app.cli.format_arguments import format_of, own_presets
from musicgen_desktop.app.cli.interrupts import Interrupts
from musicgen_desktop.app.cli.named_source import source_of
from musicgen_desktop.app.cli.outputs import JobFiles, Outputs
from musicgen_desktop.app.cli.source_arguments import bars_of, prompts_of, tries_of
from musicgen_desktop.app.cli.tempo_tries import TempoTries
from musicgen_desktop.app.container import build_checkpoint_store, build_runner, prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.app.fresh import new_job_id, new_seed
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, JobCancelledError, UserError
from musicgen_desktop.domain.events import (
    JobCancelled,
    JobEvent,
    JobFailed,
    JobFinished,
    Phase,
    PhaseChanged,
)
from musicgen_desktop.domain.fitting import Wanted
from musicgen_desktop.domain.pace import pace_of
from musicgen_desktop.domain.params import GUIDANCE_OFF, GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult, Section, clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.files.sections_file import read_sections
from musicgen_desktop.system.pace_file import PaceFile
from musicgen_desktop.system.paths import find_paths


def run_generate(arguments: argparse.Namespace) -> int:
    """Check everything that can be checked, then make and save each prompt's music."""
    sections = () if arguments.sections is None else read_sections(arguments.sections)
    params = _params(arguments, sections)
    params.validate()
    paths = find_paths(os.environ)
    prepare_process(paths)
    store = build_checkpoint_store(paths)
    checkpoint = store.resolve(arguments.checkpoint)
    form = format_of(arguments, own_presets(arguments, paths))
    outputs = Outputs(arguments.output, arguments.save_codes, arguments.overwrite, form, paths.rescued)
    source = source_of(arguments)
    requests = [
        GenerationRequest(
            new_job_id(),
            clean_prompt(prompt),
            params,
            checkpoint,
            arguments.device,
            arguments.precision,
            clean_prompt(arguments.negative_prompt),
            source,
            sections,
            arguments.ending,
        )
        for prompt in prompts_of(arguments)
    ]
    for request in requests:
        request.validate()
    tries = tries_of(arguments)
    for request in requests if tries else ():
        TempoTries(request, tries)  # a prompt without a tempo is refused before anything is made
    files = outputs.plan(len(requests), params.takes, requests[0].total_seconds)
    pace_file, fits = PaceFile(paths.pace_file), arguments.fit
    command = _GenerateCommand(build_runner(store), outputs, pace_file, arguments.json, tries, fits)
    return command.run(list(zip(requests, files, strict=True)))


def _params(arguments: argparse.Namespace, sections: tuple[Section, ...]) -> GenerationParams:
    bars = bars_of(arguments)
    duration = sum(section.duration for section in sections) or GenerationParams().duration
    if bars is not None:
        duration = bars.seconds
    return GenerationParams(
        duration=duration if arguments.duration is None else arguments.duration,
        takes=arguments.takes,
        seed=new_seed() if arguments.seed is None else arguments.seed,
        # The authors' own way to say "off" is 0; both mean the same here.
        guidance_scale=arguments.guidance_scale or GUIDANCE_OFF,
        temperature=arguments.temperature,
        top_k=arguments.top_k,
        top_p=arguments.top_p,
        do_sample=not arguments.greedy,
        overlap=arguments.overlap,
        # As above, 0 is off.
        guidance_end=GUIDANCE_OFF if arguments.guidance_end == 0 else arguments.guidance_end,
        temperature_end=arguments.temperature_end,
        bars=bars,
    )


log = logging.getLogger(__name__)

_Made = tuple[GenerationRequest, JobEvent]
"""A job and how it ended."""


class _GenerateCommand:
    """Runs the requests one after another and turns their endings into an exit status.

    Args:
        tries: how often each is made at most, until its tempo is kept; 0: once, whatever its tempo is.
        fits: whether what misses its tempo or key is brought there.
    """

    def __init__(
        self, runner: JobRunner, outputs: Outputs, pace_file: PaceFile, as_json: bool, tries: int, fits: bool
    ) -> None:
        self._runner = runner
        self._outputs = outputs
        self._pace_file = pace_file
        self._json = as_json
        self._tries = tries
        self._fits = fits
        self._interrupts = Interrupts()

    def run(self, jobs: list[tuple[GenerationRequest, JobFiles]]) -> ExitCode:
        with self._interrupts.installed():
            for request, files in jobs:
                code = self._run_one(request, files)
                if code is not ExitCode.DONE or self._interrupts.interrupted:
                    return code
        return ExitCode.DONE

    def _run_one(self, request: GenerationRequest, files: JobFiles) -> ExitCode:
        printer = JsonPrinter() if self._json else ProgressPrinter()
        token = CancelToken()
        with self._interrupts.job(token):
            made, later = self._tried(request, printer, token)
            if later is None:
                return self._ended(made, files, printer, token)
            code = self._later(later, token)
            say(tr("The nearest one before it is written."))
            token = CancelToken()  # what ended the later try is not meant for what there was before it
            with self._interrupts.job(token):
                self._interrupts.sound_begins()
                written = self._ended(made, files, printer, token)
        return code if written is ExitCode.DONE else written

    def _tried(
        self, request: GenerationRequest, printer: EventPrinter, token: CancelToken
    ) -> tuple[_Made, JobEvent | None]:
        """Make it, more than once where its tempo shall be kept.

        Returns:
            What is to be saved, or why there is nothing, and the ending of a later try that gives nothing to be saved:
            it failed, or was stopped or cancelled.
        """
        made = request, self._make(request, printer, token)
        if not self._tries:
            return made, None
        tries, nearest = TempoTries(request, self._tries), None
        while isinstance(ending := made[1], JobFinished) and not ending.result.stopped:
            tried, is_nearest = tries.judge(ending.result)
            nearest = made if is_nearest or nearest is None else nearest
            printer.tried(tried)
            if tried.kept or tried.number == tried.most:
                return nearest, None
            again = tries.another(request)
            made = again, self._make(again, printer, token)
        return (made, None) if nearest is None else (nearest, made[1])

    def _make(self, request: GenerationRequest, printer: EventPrinter, token: CancelToken) -> JobEvent:
        """Run the job and return its last event."""
        last: JobEvent = JobCancelled(request.job_id)

        def on_event(event: JobEvent) -> None:
            nonlocal last
            if isinstance(event, PhaseChanged) and event.phase is Phase.GENERATING:
                self._interrupts.sound_begins()
            if isinstance(event, JobFailed) and token.cancel_requested:
                # A library may turn the interrupt into an error of its own.
                event = JobCancelled(event.job_id)
            last = event
            printer(event)

        try:
            self._runner.run(request, on_event, token)
        except KeyboardInterrupt:
            on_event(JobCancelled(request.job_id))
        finally:
            printer.close()
        return last

    def _ended(self, made: _Made, files: JobFiles, printer: EventPrinter, token: CancelToken) -> ExitCode:
        """Save what was made, or say why there is nothing."""
        request, ending = made
        match ending:
            case JobFinished():
                try:
                    return self._save(request, ending, files, printer, token)
                except JobCancelledError:
                    return self._cancelled()
            case JobCancelled():
                return self._cancelled()
            case _:
                return self._failed(ending)

    def _later(self, ending: JobEvent, token: CancelToken) -> ExitCode:
        """Say why a later try gives nothing to be saved. One that is only stopped is none to complain of."""
        match ending:
            case JobFinished():
                return ExitCode.DONE
            case JobCancelled():
                say(tr("Cancelled."))
                return ExitCode.CANCELLED if token.cancel_requested else ExitCode.DONE
            case _:
                return self._failed(ending)

    def _save(
        self,
        request: GenerationRequest,
        ending: JobFinished,
        files: JobFiles,
        printer: EventPrinter,
        token: CancelToken,
    ) -> ExitCode:
        """Raises ``JobCancelledError`` by the token, before anything was written."""
        result = _fitted(request, ending.result, token) if self._fits else ending.result
        saved = self._outputs.save(request, result, files, token)
        if pace := pace_of(request, ending.result):
            self._pace_file.note(pace)
        printer.saved(JobFinished(ending.job_id, result), request.params.seed, saved)
        if saved.error is None:
            return ExitCode.DONE
        say_error(saved.error)
        return ExitCode.USER_ERROR

    def _failed(self, ending: JobEvent) -> ExitCode:
        match ending:
            case JobFailed(error=UserError() as error):
                say_error(error)
                return ExitCode.USER_ERROR
            case JobFailed(error=BugReport() as error):
                say_bug(error.details)
                return ExitCode.BUG
            case _:
                raise RuntimeError(f"the job ended with {ending!r}")

    def _cancelled(self) -> ExitCode:
        say(tr("Cancelled. Nothing was written."))
        return ExitCode.CANCELLED


def _fitted(request: GenerationRequest, result: GenerationResult, token: CancelToken) -> GenerationResult:
    """The takes at the tempo and in the key that were asked; whatever fails, they are kept as they were made.

    Raises ``JobCancelledError`` by the token.
    """
    bars = request.params.bars
    try:
        from musicgen_desktop.analysis.fit_takes import fit_takes  # scipy takes half a second

        return fit_takes(result, Wanted.by(request.prompt, bars), bars, token)
    except JobCancelledError:
        raise
    except Exception:
        log.exception("the takes could not be brought to what was asked")
        return replace(result, notes=(*result.notes, tr("Not all takes could be kept to what was asked.")))
