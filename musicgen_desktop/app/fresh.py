"""New identities and seeds, for the window and the command line alike."""

from __future__ import annotations

import secrets
import uuid

_NEW_SEEDS = 2**31
"""New seeds stay short enough to be read out and typed."""


def new_job_id() -> str:
    """32 hexadecimal digits that no other job has."""
    return uuid.uuid4().hex


def new_seed() -> int:
    """A seed nobody chose."""
    return secrets.randbelow(_NEW_SEEDS)
