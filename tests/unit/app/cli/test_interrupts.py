"""Ctrl-C as flags, with a real signal in this process. The phases of a real job are in tests/end_to_end."""

from __future__ import annotations

import signal

import pytest

from musicgen_desktop.app.cli.interrupts import Interrupts
from musicgen_desktop.domain.cancel import CancelToken


def _press() -> None:
    signal.raise_signal(signal.SIGINT)


def test_before_the_sound_it_leaves_and_the_token_knows_even_if_a_library_swallows_it():
    interrupts, token = Interrupts(), CancelToken()
    with interrupts.installed(), interrupts.job(token):
        with pytest.raises(KeyboardInterrupt):
            _press()
        with pytest.raises(KeyboardInterrupt):
            _press()
    assert token.cancel_requested
    assert interrupts.interrupted


def test_an_interrupt_that_hits_a_destructor_ends_the_job_without_a_traceback(capsys):
    class Dying:
        def __del__(self) -> None:
            _press()

    interrupts, token = Interrupts(), CancelToken()
    with interrupts.installed(), interrupts.job(token):
        dying = Dying()
        del dying
    assert token.cancel_requested
    assert capsys.readouterr().err == ""


def test_once_stops_twice_cancels_and_more_changes_nothing():
    interrupts, token = Interrupts(), CancelToken()
    with interrupts.installed(), interrupts.job(token):
        interrupts.sound_begins()
        _press()
        assert (token.stop_requested, token.cancel_requested) == (True, False)
        _press()
        assert token.cancel_requested
        _press()


def test_the_next_job_starts_without_sound():
    interrupts = Interrupts()
    with interrupts.installed():
        with interrupts.job(CancelToken()):
            interrupts.sound_begins()
        with interrupts.job(CancelToken()), pytest.raises(KeyboardInterrupt):
            _press()
        with pytest.raises(KeyboardInterrupt):
            _press()


def test_the_former_handler_comes_back():
    former = signal.getsignal(signal.SIGINT)
    with Interrupts().installed():
        assert signal.getsignal(signal.SIGINT) is not former
    assert signal.getsignal(signal.SIGINT) is former
