"""``python -m musicgen_desktop`` is the same as the ``musicgen-desktop`` command; a frozen program starts here."""

import sys

from musicgen_desktop.system.frozen import prepare_frozen

if __name__ == "__main__":
    prepare_frozen()
    from musicgen_desktop.app.cli.main import main

    sys.exit(main())
