"""What the command line says with its exit status."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit status of ``musicgen-desktop``; ``USAGE`` is argparse's own."""

    DONE = 0
    USER_ERROR = 1
    USAGE = 2
    BUG = 3
    CANCELLED = 130
