"""Whoever wishes clips at another tempo is told what came of it, whatever the library says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.fitting import Heard, Wanted, fitting
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.services.library.fitting_service import Fitted, FittingService, FitWish
from tests.support.library.library_desk import WAIT, Desk
from tests.support.library.library_values import make_paths


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot):
    """A library service that is not open."""
    desk = Desk(make_paths(tmp_path / "home"), qtbot)
    yield desk
    assert desk.service.close()


@pytest.fixture
def fittings(desk: Desk):
    fittings = FittingService(desk.paths, desk.service)
    yield fittings
    assert fittings.shutdown(WAIT)


def fitted_clip(folder: Path) -> Clip:
    """One that was brought to a tempo already, so that the library is asked for the clip that it was made from."""
    origin = Origin("Song", "b" * 32, 0.0, 1.0, Relation.FITTED)
    recipe = Recipe("", GenerationParams(), 0, "", "", "", "", "0.1.0", stopped=False, origin=origin)
    return Clip(
        "a" * 32, "job", "Song, fitted", recipe, datetime(2026, 1, 1, tzinfo=UTC), 1.0, 16_000, 1, 1.0,
        folder / "a.flac", None,
    )  # fmt: skip


@pytest.mark.parametrize("unasked", [False, True])
def test_a_library_that_answers_nothing_refuses_each_wish(
    desk: Desk, fittings: FittingService, tmp_path: Path, unasked: bool
) -> None:
    ends: list[Fitted] = []
    fittings.fitted.connect(ends.append)
    wish = FitWish(fitted_clip(tmp_path), fitting(Wanted(126.0), Heard(120.0, 1.0)))
    fittings.fit((wish, wish), unasked)
    desk.qtbot.waitUntil(lambda: bool(ends), timeout=WAIT)
    (end,) = ends
    assert (end.made, end.unasked) == ((), unasked)
    assert [refused for refused, _ in end.refused] == [wish, wish]
    assert "The library could not be opened" in end.refused[0][1].message
    assert desk.witness.of("library_problem") == []  # told once, by whoever waited
