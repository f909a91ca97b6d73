"""What is advised where Ray is not there."""

from __future__ import annotations

import sys

import pytest

from musicgen_desktop.app.cli.render_ray import LOCAL, _connected
from musicgen_desktop.domain.errors import UserError


@pytest.mark.parametrize("frozen", [False, True])
def test_the_installed_program_advises_nothing_that_cannot_be_done_with_it(
    monkeypatch: pytest.MonkeyPatch, frozen: bool
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    with pytest.raises(UserError) as raised, _connected(LOCAL):
        pass
    assert ("pip install" in str(raised.value)) is not frozen
    assert ("from its source" in str(raised.value)) is frozen
