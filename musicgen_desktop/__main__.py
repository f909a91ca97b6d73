"""``python -m musicgen_desktop`` is the same as the ``musicgen-desktop`` command."""

import sys

from musicgen_desktop.app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
