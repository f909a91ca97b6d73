"""``musicgen-desktop doctor``: what this machine has, on one page to read or to send along."""

from __future__ import annotations

import os

from musicgen_desktop.app.console import answer
from musicgen_desktop.app.container import build_checkpoint_store, prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.environment import environment_report
from musicgen_desktop.system.paths import Paths, find_paths

_Row = tuple[str, str, str]


def run_doctor() -> int:
    """Print versions, devices, folders, checkpoints and audio outputs.

    A part that does not work here is a line of the page, never the end of it.
    """
    paths = find_paths(os.environ)
    prepare_process(paths)
    section = ""
    for row_section, key, value in [*environment_report(paths), *_devices(), *_checkpoints(paths), *_audio_outputs()]:
        if row_section != section:
            answer(f"\n{row_section}" if section else row_section)
            section = row_section
        answer(f"  {key:<22} {value}")
    return ExitCode.DONE


def _devices() -> list[_Row]:
    section = tr("Devices")
    try:
        from musicgen_desktop.engine.device import available_devices, choose_placement
    except (ImportError, OSError) as error:  # OSError: a shared library of torch is missing or damaged
        return [(section, tr("none"), tr("torch cannot be loaded: {reason}", reason=error))]
    chosen = choose_placement("auto", "auto")
    rows = [(section, device, name) for device, name in available_devices().items()]
    return [*rows, (section, tr("chosen by auto"), f"{chosen.device} {chosen.precision}")]


def _checkpoints(paths: Paths) -> list[_Row]:
    store = build_checkpoint_store(paths)
    rows = []
    for checkpoint in store.list():
        try:
            store.resolve(checkpoint.id)
            state = tr("ready")
        except UserError as error:
            state = str(error)
        rows.append((tr("Checkpoints"), checkpoint.id, f"{state} · {checkpoint.license} · {checkpoint.folder}"))
    return rows or [(tr("Checkpoints"), tr("none"), "")]


def _audio_outputs() -> list[_Row]:
    section = tr("Audio outputs")
    try:
        from musicgen_desktop.services.audio_outputs import audio_outputs
        from musicgen_desktop.services.qt_log import log_qt_messages

        log_qt_messages()
        names = audio_outputs()
    except (ImportError, UserError) as error:
        return [(section, tr("none"), str(error))]
    return [(section, tr("default") if index == 0 else "", name) for index, name in enumerate(names)] or [
        (section, tr("none"), tr("No sound output was found; making and exporting music works all the same."))
    ]
