"""A command line whose help speaks the user's language throughout; of a wrong usage it speaks argparse's English.

Options with the type ``free_text`` take words that begin with minuses too, as long as they are no options themselves.
Of files that are called so it says how they are written.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

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
        self._words: tuple[str, ...] = ()
        self._positionals.title, self._optionals.title = tr("arguments"), tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help and leave"))

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        """As argparse's own, which takes every word with a minus before it for an option."""
        self._words = tuple(sys.argv[1:] if args is None else args)
        values, unknown = super().parse_known_args(self._with_texts(self._words), namespace)
        self._words = tuple(unknown)  # what may still be wrong are these alone
        return values, unknown

    def error(self, message: str) -> NoReturn:
        """As argparse's own; where a file's name may have been taken for an option, with how it is written."""
        name = next(filter(self._may_be_file, self._before_last_words()), "")
        hint = tr(
            "“{name}” begins with a hyphen, as options do. Is it the name of a file, write it with its folder: "
            "“{spelling}”. Or write “--” before the files, with all options before that, and an option's file behind "
            "an equals sign: “--output={name}”.",
            name=name,
            spelling=f"{os.curdir}{os.sep}{name}",
        )
        super().error(f"{message}\n{hint}" if name else message)

    def _before_last_words(self) -> Sequence[str]:
        """The words up to ``--``, behind which none is taken for an option."""
        return self._words[: self._words.index("--")] if "--" in self._words else self._words

    def _may_be_file(self, word: str) -> bool:
        """Whether it is no option and could be the name of a file; options that are mistyped have two minuses."""
        if not word.startswith("-") or word == "-" or self._negative_number_matcher.match(word):
            return False
        return not self._may_be_option(word) and (word[1] != "-" or "." in word.partition("=")[0])

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
