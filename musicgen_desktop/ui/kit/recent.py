"""What was used lately, and no more of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Recent(Generic[_Value]):
    """Values by name; the one that was not asked for the longest goes when there are more than ``most``."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[str, _Value] = OrderedDict()

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def get(self, name: str) -> _Value | None:
        """The value of that name, which counts as used."""
        value = self._values.get(name)
        if value is not None:
            self._values.move_to_end(name)
        return value

    def put(self, name: str, value: _Value) -> None:
        """Take a value in, in the place of the one of its name."""
        self._values[name] = value
        self._values.move_to_end(name)
        if len(self._values) > self._most:
            self._values.popitem(last=False)

    def pop(self, name: str) -> None:
        """Forget the value of that name, if there is one."""
        self._values.pop(name, None)

    def values(self) -> Iterator[_Value]:
        """All of them, the latest last."""
        return iter(self._values.values())
