"""Translation of every text that a user reads."""

import gettext
from functools import cache

_DOMAIN = "musicgen_desktop"


def tr(message: str, /, **values: object) -> str:
    """Translate ``message`` and fill its ``{named}`` places with ``values``.

    The catalogue is the standard ``gettext`` one, so that rooms without Qt and rooms with Qt speak
    through the same files. Without a catalogue the English text itself is used.
    """
    translated = _catalogue(gettext.bindtextdomain(_DOMAIN)).gettext(message)
    return translated.format(**values) if values else translated


@cache
def _catalogue(folder: str) -> gettext.NullTranslations:
    # gettext itself looks for the file anew at every text; a window has hundreds.
    return gettext.translation(_DOMAIN, folder, fallback=True)
