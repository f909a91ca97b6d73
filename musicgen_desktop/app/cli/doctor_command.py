"""``musicgen-desktop doctor``: what this machine has, on one page to read or to send along."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from musicgen_desktop.app.cli.console import answer
from musicgen_desktop.app.container import build_checkpoint_store, prepare_process, with_library
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.environment import environment_report, processor_name
from musicgen_desktop.system.paths import Paths, find_paths

_Row = tuple[str, str, str]

_USUAL_PROMPT = 60
"""Characters."""


def run_doctor() -> int:
    """Print versions, devices, folders, checkpoints, audio outputs and microphones.

    A part that does not work here is a line of the page, never the end of it.
    """
    paths = find_paths(os.environ)
    pack_fault = prepare_process(paths)
    with contextlib.suppress(FileError):  # a library whose disk is not there
        paths = with_library(paths)
    section = ""
    for row_section, key, value in [
        *environment_report(paths),
        *_devices(paths, pack_fault),
        *_checkpoints(paths),
        *_sound_devices(),
    ]:
        if row_section != section:
            answer(f"\n{row_section}" if section else row_section)
            section = row_section
        answer(f"  {key:<22} {value}")
    return ExitCode.DONE


def _devices(paths: Paths, pack_fault: UserError | None) -> list[_Row]:
    section = tr("Devices")
    pack = str(paths.cuda_pack) if paths.has_cuda_pack else tr("none")
    return [*_torch_devices(section), (section, tr("CUDA pack"), str(pack_fault or pack))]


def _torch_devices(section: str) -> list[_Row]:
    try:
        from musicgen_desktop.engine.device import choose_placement, find_devices
        from musicgen_desktop.engine.native.native_library import int8_in_words
    except (ImportError, OSError) as error:  # OSError: a shared library of torch is missing or damaged
        return [(section, tr("none"), tr("torch cannot be loaded: {reason}", reason=error))]
    machine = find_devices(processor_name())
    chosen = choose_placement("auto", "auto", machine=machine)
    rows = [(section, info.device, info.in_words()) for info in machine.devices]
    rows.append((section, tr("8 bits on the CPU"), int8_in_words()))
    rows.append((section, tr("chosen by auto"), f"{chosen.device} {chosen.precision}"))
    return [*rows, (section, tr("because"), chosen.reason)]


def _checkpoints(paths: Paths) -> list[_Row]:
    store = build_checkpoint_store(paths)
    rows = []
    ready = []
    for checkpoint in store.list():
        try:
            store.resolve(checkpoint.id)
            state = tr("ready")
            ready.append(checkpoint)
        except UserError as error:
            state = str(error)
        rows.append((tr("Checkpoints"), checkpoint.id, f"{state} · {checkpoint.license} · {checkpoint.folder}"))
    return [*(rows or [(tr("Checkpoints"), tr("none"), "")]), *_fits(ready)]


def _fits(checkpoints: Sequence[Checkpoint]) -> list[_Row]:
    """Whether each checkpoint fits, with a job as the form first shows it."""
    try:
        from musicgen_desktop.app.fit_estimates import FitEstimates
        from musicgen_desktop.services.checkpoints.fit_service import FitQuestion
    except (ImportError, OSError):  # said among the devices
        return []
    params = GenerationParams()
    section = tr("Memory for {seconds:.0f} s, takes: {takes}", seconds=params.duration, takes=params.takes)
    request = GenerationRequest("", "x" * _USUAL_PROMPT, params, Checkpoint("", "", Path()))
    question = FitQuestion(tuple(checkpoints), (), request)
    rows = []
    for id, fit in FitEstimates()(question).items():
        verdict = tr("fits") if fit.fits else tr("does not fit")
        rows.append((section, id, f"{verdict}: {fit.device} {fit.precision}, {fit.in_words()}"))
    return rows


def _sound_devices() -> list[_Row]:
    outputs, inputs = tr("Audio outputs"), tr("Microphones")
    try:
        from musicgen_desktop.services.qt_log import log_qt_messages
        from musicgen_desktop.services.sound_devices import find_sound_devices

        log_qt_messages()
        devices = find_sound_devices()
    except (ImportError, UserError) as error:
        return [(section, tr("none"), str(error)) for section in (outputs, inputs)]
    rows = []
    for section, names, nothing in (
        (outputs, devices.outputs, tr("No sound output was found; making and exporting music works all the same.")),
        (inputs, devices.inputs, tr("No microphone was found.")),
    ):
        rows += [(section, tr("default") if index == 0 else "", name) for index, name in enumerate(names)] or [
            (section, tr("none"), nothing)
        ]
    return rows
