"""What was used lately, and no more of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Recent(Generic[_Value]):
    """Values by name; of more than ``most``, the one that was neither put nor used the longest goes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[str, _Value] = OrderedDict()

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def get(self, name: str) -> _Value | None:
        """The value of that name, if there is one; to look is not to use."""
        return self._values.get(name)

    def use(self, name: str) -> _Value | None:
        """The value of that name, if there is one, which counts as used."""
        if name in self._values:
            self._values.move_to_end(name)
        return self._values.get(name)

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
