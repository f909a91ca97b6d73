"""What the log files say, in whatever state they are."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.system.log import start_logging, stop_logging
from musicgen_desktop.system.log_reader import parse_log, read_log


def test_what_the_program_logs_is_read_back_in_order(tmp_path: Path) -> None:
    log_file = tmp_path / "musicgen-desktop.log"
    older = "2026-03-01 10:00:00,000 WARNING [library] musicgen_desktop.library: much earlier\n"
    log_file.with_name(f"{log_file.name}.1").write_text(older, encoding="utf-8")
    handler = start_logging(log_file)
    log = logging.getLogger("musicgen_desktop.somewhere")
    log.info("über %d Dinge", 3)
    log.warning("two\nlines")
    stop_logging(handler)
    read = read_log(log_file, CancelToken())
    assert [(entry.level, entry.text) for entry in read.entries] == [
        ("WARNING", "much earlier"),
        ("INFO", "über 3 Dinge"),
        ("WARNING", "two\nlines"),
    ]
    assert [path.name for path in read.files] == ["musicgen-desktop.log.1", "musicgen-desktop.log"]
    assert read.entries[0].severity > read.entries[1].severity


def test_files_that_are_no_logs_cost_nothing(tmp_path: Path) -> None:
    log_file = tmp_path / "musicgen-desktop.log"
    assert read_log(log_file, CancelToken()).entries == ()
    log_file.mkdir()
    log_file.with_name(f"{log_file.name}.2").write_bytes(b"\xff\xfe nonsense\n" * 10)
    assert read_log(log_file, CancelToken()).entries == ()


def test_lines_before_the_first_entry_are_passed_over() -> None:
    (entry,) = parse_log("the rest of a longer one\n2026-03-01 10:00:00,000 ERROR [a b] x.y: \nTraceback\n\n")
    assert (entry.text, entry.source) == ("\nTraceback", "x.y [a b]")


def test_it_can_be_given_up(tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        read_log(tmp_path / "log", token)
