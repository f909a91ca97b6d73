"""What a PulseAudio server can play on, asked of the server itself."""

from __future__ import annotations

from typing import Any

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.audio_output import NoOutputError, OutputDevice
from musicgen_desktop.services.playback.pulse_connection import PulseConnection
from musicgen_desktop.services.playback.pulse_library import ServerInfoFunction, SinkInfoFunction

_PATIENCE = 0.3
"""A server answers within milliseconds; one that does not is asked again with the next look."""

_RUNNING = 0


class PulseSinks:
    """Asks when it is asked, over a connection that stays: for while Qt has none. All of it in one thread."""

    def __init__(self) -> None:
        self._connection: PulseConnection | None = None
        self._default = ""
        self._listed: list[OutputDevice] = []
        self._on_server = ServerInfoFunction(self._hear_server)
        self._on_sink = SinkInfoFunction(self._hear_sink)

    def outputs(self) -> tuple[OutputDevice, ...]:
        """The server's devices, its default first; none where no server answers."""
        try:
            return self._ask()
        except NoOutputError:
            self.close()
            return ()

    def close(self) -> None:
        """Leave the server, until it is asked again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self) -> tuple[OutputDevice, ...]:
        if self._connection is None:
            self._connection = PulseConnection()
        connection, library = self._connection, self._connection.library
        connection.wait_until_ready(_PATIENCE)
        self._listed = []
        for question in (
            library.pa_context_get_server_info(connection.context, self._on_server, None),
            library.pa_context_get_sink_info_list(connection.context, self._on_sink, None),
        ):
            if question is None:
                raise NoOutputError
            try:
                connection.wait_for(lambda asked=question: self._is_answered(asked), True, None, _PATIENCE)
            finally:
                library.pa_operation_unref(question)
        return tuple(sorted(self._listed, key=lambda device: device.id != self._default))

    def _is_answered(self, question: int) -> bool:
        assert self._connection is not None
        return self._connection.library.pa_operation_get_state(question) != _RUNNING

    def _hear_server(self, _context: object, told: Any, _nothing: object) -> None:
        self._default = _text(told.contents.default_sink_name) if told else ""

    def _hear_sink(self, _context: object, told: Any, _end: int, _nothing: object) -> None:
        if told:  # nothing is told at the end of the list
            sink = told.contents
            self._listed.append(OutputDevice(_text(sink.name), _text(sink.description) or tr("Audio output")))


def _text(told: bytes | None) -> str:
    return (told or b"").decode(errors="replace")
