"""What a failure of the network is called by people."""

from __future__ import annotations

import errno
import os

from musicgen_desktop.domain.text import tr

_CUT = frozenset({errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE, errno.ENOTCONN})
_OUT_OF_REACH = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, getattr(errno, "EHOSTDOWN", errno.EHOSTUNREACH)}
)
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})


def network_words(error: OSError, host: str) -> str:
    """The end of a sentence, such as "mirror.example refused the connection".

    Args:
        error: from a socket.
        host: name of the server; empty in the middle of an answer.
    """
    host = host or tr("the server")
    code = error.errno
    if code == errno.ECONNREFUSED:
        return tr("{host} refused the connection", host=host)
    if code == errno.ETIMEDOUT:
        return tr("{host} does not answer", host=host)
    if code in _CUT:
        return tr("the connection was cut")
    if code in _OUT_OF_REACH:
        return tr("{host} cannot be reached; is there a connection?", host=host)
    if code in _FORBIDDEN:
        return tr("this computer does not allow the connection; is there a firewall?")
    return tr("the connection failed: {reason}", reason=os.strerror(code) if code else error)
