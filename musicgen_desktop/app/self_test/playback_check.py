"""Whether this machine's sound output takes what is played."""

from __future__ import annotations

from musicgen_desktop.app.self_test.check import CheckFailedError, NothingToCheckError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import Paths

_RATE = 32_000
_PLAYED_SECONDS = 0.2
_PATIENCE_MS = 10_000
_LOOK_EVERY_MS = 20


def check_playback(paths: Paths) -> str:  # noqa: ARG001 - as every check
    """Play silence until the device has taken some. Raises ``CheckFailedError``, ``NothingToCheckError``."""
    import numpy as np
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    from musicgen_desktop.services.playback.audio_output import NoOutputError
    from musicgen_desktop.services.playback.output_converter import AudioFormat
    from musicgen_desktop.services.playback.qt_output import open_backend
    from musicgen_desktop.services.qt_log import log_qt_messages

    log_qt_messages()
    application = QCoreApplication.instance() or QCoreApplication([])
    backend = open_backend()
    try:
        output = backend.open(AudioFormat(_RATE, 1), lambda frames: np.zeros((frames, 1), np.float32))
    except NoOutputError as error:
        backend.close()  # ends its thread
        raise NothingToCheckError(tr("no sound output was found")) from error
    loop, ticks, end = QEventLoop(), QTimer(), QTimer()
    ticks.timeout.connect(lambda: loop.exit(0) if output.played > _PLAYED_SECONDS else None)
    end.setSingleShot(True)
    end.timeout.connect(lambda: loop.exit(1))
    ticks.start(_LOOK_EVERY_MS)
    end.start(_PATIENCE_MS)
    late = loop.exec()
    name = output.name
    output.close()
    backend.close()
    backend.deleteLater()
    application.processEvents()
    if late:
        raise CheckFailedError(tr("{name} takes no sound.", name=name))
    return name
