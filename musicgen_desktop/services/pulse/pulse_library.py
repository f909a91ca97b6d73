"""The functions of libpulse, PulseAudio's own library, which PipeWire answers too."""

from __future__ import annotations

import ctypes

_LIBRARY = "libpulse.so.0"
_MOST_CHANNELS = 32

FLOAT32LE = 5
"""``PA_SAMPLE_FLOAT32LE``."""

SERVERS_CHOICE = 0xFFFFFFFF
"""In a ``pa_buffer_attr``."""


class NoServerError(Exception):
    """There is no such server or device, or not any more."""


class SampleSpec(ctypes.Structure):
    """``pa_sample_spec``."""

    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class BufferAttr(ctypes.Structure):
    """``pa_buffer_attr``."""

    _fields_ = tuple((name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


class TimingInfo(ctypes.Structure):
    """``pa_timing_info``."""

    _fields_ = (
        ("seconds", ctypes.c_long),
        ("microseconds", ctypes.c_long),
        ("synchronized_clocks", ctypes.c_int),
        ("sink_usec", ctypes.c_uint64),
        ("source_usec", ctypes.c_uint64),
        ("transport_usec", ctypes.c_uint64),
        ("playing", ctypes.c_int),
        ("write_index_corrupt", ctypes.c_int),
        ("write_index", ctypes.c_int64),
        ("read_index_corrupt", ctypes.c_int),
        ("read_index", ctypes.c_int64),
        ("configured_sink_usec", ctypes.c_uint64),
        ("configured_source_usec", ctypes.c_uint64),
        ("since_underrun", ctypes.c_int64),
    )

    @property
    def at(self) -> float:
        """Seconds since the epoch: when this was so."""
        return self.seconds + self.microseconds / 1e6


class ServerInfo(ctypes.Structure):
    """The beginning of ``pa_server_info``."""

    _fields_ = (
        ("user_name", ctypes.c_char_p),
        ("host_name", ctypes.c_char_p),
        ("server_version", ctypes.c_char_p),
        ("server_name", ctypes.c_char_p),
        ("sample_spec", SampleSpec),
        ("default_sink_name", ctypes.c_char_p),
        ("default_source_name", ctypes.c_char_p),
    )


class ChannelMap(ctypes.Structure):
    """``pa_channel_map``."""

    _fields_ = (("channels", ctypes.c_uint8), ("map", _MOST_CHANNELS * ctypes.c_int))


class Volumes(ctypes.Structure):
    """``pa_cvolume``."""

    _fields_ = (("channels", ctypes.c_uint8), ("values", _MOST_CHANNELS * ctypes.c_uint32))


class DeviceInfo(ctypes.Structure):
    """The beginning of ``pa_sink_info`` and ``pa_source_info``, which are alike so far.

    ``monitor`` is the source that hears a sink, or the sink that a source hears: ``NO_INDEX`` for a microphone.
    """

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("index", ctypes.c_uint32),
        ("description", ctypes.c_char_p),
        ("sample_spec", SampleSpec),
        ("channel_map", ChannelMap),
        ("owner_module", ctypes.c_uint32),
        ("volume", Volumes),
        ("mute", ctypes.c_int),
        ("monitor", ctypes.c_uint32),
    )


NO_INDEX = 0xFFFFFFFF
"""``PA_INVALID_INDEX``."""


class PollFd(ctypes.Structure):
    """``struct pollfd``."""

    _fields_ = (("fd", ctypes.c_int), ("events", ctypes.c_short), ("revents", ctypes.c_short))


PollFunction = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(PollFd), ctypes.c_ulong, ctypes.c_int, ctypes.c_void_p)
"""``pa_poll_func``."""

ServerInfoFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(ServerInfo), ctypes.c_void_p)
"""``pa_server_info_cb_t``."""

DeviceInfoFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(DeviceInfo), ctypes.c_int, ctypes.c_void_p)
"""``pa_sink_info_cb_t`` and ``pa_source_info_cb_t``."""


def load_pulse() -> ctypes.PyDLL:
    """Python's lock is kept while it is called: nothing waits in there, and to get the lock back may take long.

    Raises:
        NoServerError: it is not installed.
    """
    try:
        library = ctypes.PyDLL(_LIBRARY)
    except OSError as error:
        raise NoServerError from error
    thing, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    wanted = {
        "pa_mainloop_new": (thing,),
        "pa_mainloop_get_api": (thing, thing),
        "pa_mainloop_set_poll_func": (None, thing, thing, thing),
        "pa_mainloop_iterate": (number, thing, number, thing),
        "pa_mainloop_free": (None, thing),
        "pa_context_new": (thing, thing, text),
        "pa_context_connect": (number, thing, text, number, thing),
        "pa_context_get_state": (number, thing),
        "pa_context_get_server_info": (thing, thing, ServerInfoFunction, thing),
        "pa_context_get_sink_info_list": (thing, thing, DeviceInfoFunction, thing),
        "pa_context_get_source_info_list": (thing, thing, DeviceInfoFunction, thing),
        "pa_context_disconnect": (None, thing),
        "pa_context_unref": (None, thing),
        "pa_operation_get_state": (number, thing),
        "pa_operation_unref": (None, thing),
        "pa_stream_new": (thing, thing, text, thing, thing),
        "pa_stream_connect_playback": (number, thing, text, thing, number, thing, thing),
        "pa_stream_connect_record": (number, thing, text, thing, number),
        "pa_stream_peek": (number, thing, ctypes.POINTER(thing), ctypes.POINTER(ctypes.c_size_t)),
        "pa_stream_drop": (number, thing),
        "pa_stream_get_state": (number, thing),
        "pa_stream_cork": (thing, thing, number, thing, thing),
        "pa_stream_write": (number, thing, text, ctypes.c_size_t, thing, ctypes.c_int64, number),
        "pa_stream_update_timing_info": (thing, thing, thing, thing),
        "pa_stream_get_timing_info": (ctypes.POINTER(TimingInfo), thing),
        "pa_stream_disconnect": (number, thing),
        "pa_stream_unref": (None, thing),
    }
    for name, (result, *arguments) in wanted.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
