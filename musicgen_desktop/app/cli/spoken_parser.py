"""A command line whose help speaks the user's language throughout; of a wrong usage it speaks argparse's English."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from musicgen_desktop.domain.text import tr


class SpokenParser(argparse.ArgumentParser):
    """As argparse's own, which gives its class to the parsers of the commands too."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_SpokenFormatter)
        self._positionals.title, self._optionals.title = tr("arguments"), tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help and leave"))


class _SpokenFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)
