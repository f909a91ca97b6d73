"""The ``musicgen-desktop`` command. Nothing heavy is imported before the command is known."""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from musicgen_desktop.app.cli.console import flush_streams, prepare_streams, say, say_bug, say_error
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import CATALOGUE_VARIABLE, tr
from musicgen_desktop.system.language import speak
from musicgen_desktop.system.qt_classes import have_all_classes_built

_SEARCH = ("library", "search")
_HELP = ("-", "-h")
_STALL_METER = "--stall-meter"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Args:
        argv: arguments without the program's name; by default those of the process.
    """
    prepare_streams()
    have_all_classes_built()
    if CATALOGUE_VARIABLE not in os.environ:  # else whoever started this has chosen
        speak(os.environ)
    _show_native_crashes()
    try:
        return _run(_in_full(sys.argv[1:] if argv is None else argv))
    except UserError as error:
        say_error(error)
        return ExitCode.USER_ERROR
    except KeyboardInterrupt:
        say(tr("Cancelled."))
        return ExitCode.CANCELLED
    except Exception:  # noqa: BLE001 - the border: every unknown failure becomes a report
        say_bug(traceback.format_exc())
        return ExitCode.BUG
    finally:
        flush_streams()


def _in_full(arguments: Sequence[str]) -> list[str]:
    """``musicgen-desktop FILE…``, as a double click says it, is ``open FILE…``: no command has a dot or a slash.

    Nor does one stand behind ``--``. Words of a search that begin with a minus are no options.
    """
    if tuple(arguments[:2]) == _SEARCH:
        return [*_SEARCH, *_words_last(arguments[2:])]
    first = "" if not arguments or arguments[0].startswith("-") else arguments[0]
    is_path = any(mark in first for mark in (".", "/", os.sep))
    are_files = is_path or (len(arguments) > 1 and arguments[0] == "--")
    return ["open", *arguments] if are_files else list(arguments)


def _words_last(arguments: Sequence[str]) -> list[str]:
    """Words with a minus before them are put where the grammar takes no option for them: behind ``--``."""
    if "--" in arguments:
        return list(arguments)
    words = [word for word in arguments if word.startswith("-") and not word.startswith("--") and word not in _HELP]
    others = [word for word in arguments if word not in words]
    return [*others, "--", " ".join(words)] if words else others


def _show_native_crashes() -> None:
    """Where native code broke down, on stderr; the window has a file for it."""
    with contextlib.suppress(OSError, ValueError):  # a stream that is no file
        if not faulthandler.is_enabled():
            faulthandler.enable()


def _run(words: Sequence[str]) -> int:
    if set(words) <= {_STALL_METER}:
        return _open_window(measure_stalls=bool(words))  # the grammar would keep it waiting
    from musicgen_desktop.app.cli.grammar import build_parser

    arguments = build_parser().parse_args(words)
    if arguments.command == "generate":
        from musicgen_desktop.app.cli.generate_command import run_generate

        return run_generate(arguments)
    if arguments.command == "render":
        from musicgen_desktop.app.cli.render_command import run_render

        return run_render(arguments)
    if arguments.command == "bench":
        from musicgen_desktop.app.cli.bench_command import run_bench

        return run_bench(arguments)
    if arguments.command == "checkpoints":
        from musicgen_desktop.app.cli.checkpoints_command import run_checkpoints

        return run_checkpoints(arguments)
    if arguments.command == "library":
        from musicgen_desktop.app.cli.library.library_command import run_library

        return run_library(arguments)
    if arguments.command == "analyse":
        from musicgen_desktop.app.cli.analyse_command import run_analyse

        return run_analyse(arguments)
    if arguments.command == "midi":
        from musicgen_desktop.app.cli.midi_command import run_midi

        return run_midi(arguments)
    if arguments.command == "cuda":
        from musicgen_desktop.app.cli.cuda_command import run_cuda

        return run_cuda(arguments)
    if arguments.command == "doctor":
        from musicgen_desktop.app.cli.doctor_command import run_doctor

        return run_doctor()
    if arguments.self_test:
        from musicgen_desktop.app.cli.self_test_command import run_self_test

        return run_self_test(arguments.report_as_json)
    files = tuple(arguments.files) if arguments.command == "open" else ()
    return _open_window(arguments.stall_meter, files)


def _open_window(measure_stalls: bool, files: tuple[Path, ...] = ()) -> int:
    # What is made until the first paint stays to the end; looking for garbage in it is a tenth of the time till then.
    gc.disable()
    from musicgen_desktop.app.window.window_command import run_window
    from musicgen_desktop.system.resources import resource

    return run_window(measure_stalls, resource("examples"), files)
