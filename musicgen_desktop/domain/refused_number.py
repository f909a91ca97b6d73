"""What is said of a number that was typed and cannot be taken."""

from __future__ import annotations

from musicgen_desktop.domain.text import tr


def out_of_range(typed: str, low: str, high: str) -> str:
    """A sentence with what it may be; all as they are written beside the field."""
    return tr("{text} is not from {low} to {high}.", text=typed, low=low, high=high)


def with_what_stays(problem: str, number: str) -> str:
    """The sentence about the number, and what is in the field again."""
    return tr("{problem} {number} stays.", problem=problem, number=number)
