"""Translation of every text that a user reads."""

import gettext

_DOMAIN = "musicgen_desktop"


def tr(message: str, /, **values: object) -> str:
    """Translate ``message`` and fill its ``{named}`` places with ``values``.

    The catalogue is the standard ``gettext`` one, so that rooms without Qt and rooms with Qt speak
    through the same files. Without a catalogue the English text itself is used.
    """
    translated = gettext.dgettext(_DOMAIN, message)
    return translated.format(**values) if values else translated
