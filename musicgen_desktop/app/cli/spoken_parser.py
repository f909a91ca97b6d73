"""A command line whose help speaks the user's language throughout; of a wrong usage it speaks argparse's English.

Options with the type ``free_text`` take words that begin with minuses too, as long as they are no options themselves.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from musicgen_desktop.domain.text import tr

_TEXT = "\0"
"""Put before a word that is no option, however it begins; nobody can type it."""


def free_text(words: str) -> str:
    """The type of an option that takes whatever the user calls something."""
    return words.removeprefix(_TEXT)


class SpokenParser(argparse.ArgumentParser):
    """As argparse's own, which gives its class to the parsers of the commands too."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_SpokenFormatter)
        self._positionals.title, self._optionals.title = tr("arguments"), tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help and leave"))

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        """As argparse's own, which takes every word with a minus before it for an option."""
        return super().parse_known_args(self._with_texts(sys.argv[1:] if args is None else args), namespace)

    def _with_texts(self, words: Sequence[str]) -> list[str]:
        """The words with those marked that are values of free text."""
        known, marked, texts = self._option_string_actions, list[str](), 0
        for number, word in enumerate(words):
            if word == "--":
                return [*marked, *words[number:]]
            is_text = texts > 0 and word.startswith("-") and not self._may_be_option(word)
            marked.append(_TEXT + word if is_text else word)
            texts = texts - 1 if is_text or not word.startswith("-") else 0
            option = None if is_text else known.get(word)
            if option is not None and option.type is free_text:
                texts = option.nargs if isinstance(option.nargs, int) else 1
        return marked

    def _may_be_option(self, word: str) -> bool:
        """Whether it is one, or with two minuses the beginning of one, with or without its value."""
        flag, known = word.partition("=")[0], self._option_string_actions
        return word in known or (flag.startswith("--") and any(option.startswith(flag) for option in known))


class _SpokenFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)
