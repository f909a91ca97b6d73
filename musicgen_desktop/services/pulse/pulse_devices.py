"""What a PulseAudio server can play on and record from, asked of the server itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from musicgen_desktop.services.pulse.pulse_connection import PulseConnection
from musicgen_desktop.services.pulse.pulse_library import (
    NO_INDEX,
    DeviceInfoFunction,
    NoServerError,
    ServerInfoFunction,
)

_PATIENCE = 0.3
"""A server answers within milliseconds; one that does not is asked again with the next look."""

_RUNNING = 0


class PulseKind(StrEnum):
    """The server's words for outputs and inputs."""

    SINK = "sink"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class PulseDevice:
    """A sink or a source.

    Attributes:
        id: the server's name for it.
        name: its name for people; may be empty.
        sampling_rate: samples per second.
        channels: how many it has.
    """

    id: str
    name: str
    sampling_rate: int
    channels: int


class PulseDevices:
    """Asks when it is asked, over a connection that stays: for while Qt has none. All of it in one thread.

    Args:
        kind: what is looked for. Of the sources those that hear what a sink plays are left out.
    """

    def __init__(self, kind: PulseKind) -> None:
        self._kind = kind
        self._connection: PulseConnection | None = None
        self._default = ""
        self._listed: list[PulseDevice] = []
        self._on_server = ServerInfoFunction(self._hear_server)
        self._on_device = DeviceInfoFunction(self._hear_device)

    def listed(self) -> tuple[PulseDevice, ...]:
        """The server's devices, its default first; none where no server answers."""
        try:
            return self._ask()
        except NoServerError:
            self.close()
            return ()

    def close(self) -> None:
        """Leave the server, until it is asked again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self) -> tuple[PulseDevice, ...]:
        if self._connection is None:
            self._connection = PulseConnection()
        connection, library = self._connection, self._connection.library
        connection.wait_until_ready(_PATIENCE)
        self._listed = []
        ask_for_list = getattr(library, f"pa_context_get_{self._kind}_info_list")
        for question in (
            library.pa_context_get_server_info(connection.context, self._on_server, None),
            ask_for_list(connection.context, self._on_device, None),
        ):
            if question is None:
                raise NoServerError
            try:
                connection.wait_for(lambda asked=question: self._is_answered(asked), True, None, _PATIENCE)
            finally:
                library.pa_operation_unref(question)
        return tuple(sorted(self._listed, key=lambda device: device.id != self._default))

    def _is_answered(self, question: int) -> bool:
        assert self._connection is not None
        return self._connection.library.pa_operation_get_state(question) != _RUNNING

    def _hear_server(self, _context: object, told: Any, _nothing: object) -> None:
        self._default = _text(getattr(told.contents, f"default_{self._kind}_name")) if told else ""

    def _hear_device(self, _context: object, told: Any, _end: int, _nothing: object) -> None:
        if not told:  # the end of the list
            return
        device, spec = told.contents, told.contents.sample_spec
        if self._kind is PulseKind.SINK or device.monitor == NO_INDEX:
            self._listed.append(PulseDevice(_text(device.name), _text(device.description), spec.rate, spec.channels))


def _text(told: bytes | None) -> str:
    return (told or b"").decode(errors="replace")
